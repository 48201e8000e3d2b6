package io.github.gobenchreporter.measure.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose functions are looked at: time in the standard library and in other modules belongs to the
 * function of this module that called them.
 *
 * @param path of the module, {@code example.com/m}; empty where it is not known, and then
 *     everything but the standard library counts
 */
public record Module(Optional<String> path) {
  /** Hosts that have an owner and a repository in a module's path. */
  private static final Set<String> CODE_HOSTS =
      Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "golang.org");

  private static final String TEST = "_test";

  /** The module of a path, {@code example.com/m}. */
  public static Module of(String path) {
    return new Module(Optional.of(path));
  }

  /** The module of the benchmarks in profiles, guessed from a package's path. */
  public static Module guess(Iterable<Profile> profiles) {
    return Benchmarks.in(profiles).stream()
        .findFirst()
        .map(benchmark -> of(root(FunctionName.packagePath(benchmark))))
        .orElse(new Module(Optional.empty()));
  }

  /** What a module's path most likely is, for a package. */
  static String root(String packagePath) {
    String[] parts = packagePath.split("/", -1);
    int length = !parts[0].contains(".") ? 1 : CODE_HOSTS.contains(parts[0]) ? 3 : 2;
    String root = Arrays.stream(parts).limit(length).collect(Collectors.joining("/"));
    return length >= parts.length && root.endsWith(TEST)
        ? root.substring(0, root.length() - TEST.length())
        : root;
  }

  /** Whether a function is the module's own. */
  boolean owns(String function) {
    String from = FunctionName.packagePath(function);
    if (from.equals("main")) {
      return true;
    }
    return path.map(root -> isWithin(from, root)).orElseGet(() -> !isStandard(from));
  }

  private static boolean isWithin(String from, String root) {
    return from.startsWith(root)
        && (from.length() == root.length()
            || from.charAt(root.length()) == '/'
            || from.equals(root + TEST));
  }

  /** A path of the standard library has no dot before its first slash; assembly has no path. */
  private static boolean isStandard(String from) {
    int slash = from.indexOf('/');
    return !(slash < 0 ? from : from.substring(0, slash)).contains(".");
  }
}
