package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.ReporterException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a remote is reached: its URL, and the settings that carry credentials.
 *
 * <p>A scratch repository does not see what the checkout's own configuration says, and that is
 * where actions/checkout keeps the credentials of a job. Those settings are read from there and
 * handed to git in its environment. A token, given or part of a URL, goes the same way: as a header
 * for that one URL.
 *
 * @param url without user or password
 * @param settings in git's configuration
 * @param secrets what must never be shown
 */
record GitAccess(String url, List<Map.Entry<String, String>> settings, List<String> secrets) {
  /** The settings of a checkout that matter to reach its remotes. */
  private static final String READ =
      "^(http|credential|url|ssh|remote)\\..*|^core\\.(sshcommand|gitproxy|askpass)$";

  GitAccess {
    settings = List.copyOf(settings);
    secrets = List.copyOf(secrets);
  }

  /** Finds out how to reach the remote of {@code branch}. */
  static GitAccess of(GitBranch branch, GitProcess git) {
    List<Map.Entry<String, String>> checkout = checkoutSettings(branch.checkout(), git);
    String named = "remote." + branch.remote() + ".";
    Optional<String> configured = value(checkout, named + "url");
    String url = configured.orElse(branch.remote());
    if (configured.isEmpty() && isBareName(branch.remote()) && !isFolder(branch)) {
      throw ReporterException.input(
          "--git-remote %s: no remote of that name in %s; give a URL or the path of a repository"
              .formatted(branch.remote(), branch.checkout().toAbsolutePath().normalize()));
    }
    RemoteUrl address = RemoteUrl.of(absolute(url, branch.checkout()));
    Optional<String> credentials =
        branch
            .tokenFor(address.bare())
            .map(it -> "x-access-token:" + it)
            .or(() -> inUrl(address))
            .filter(it -> address.isWeb());
    // Whoever can write the checkout's settings must not lead the token elsewhere.
    List<Map.Entry<String, String>> settings =
        credentials.isPresent() ? List.of() : ofRemote(checkout, named);
    return withCredentials(address, credentials, settings);
  }

  private static Optional<String> inUrl(RemoteUrl address) {
    boolean any = !address.user().isEmpty() || !address.password().isEmpty();
    return any ? Optional.of(address.user() + ":" + address.password()) : Optional.empty();
  }

  /** The settings that matter for one remote, which is called {@code origin} from now on. */
  private static List<Map.Entry<String, String>> ofRemote(
      List<Map.Entry<String, String>> checkout, String named) {
    List<Map.Entry<String, String>> settings = new ArrayList<>();
    for (Map.Entry<String, String> each : checkout) {
      String key = each.getKey();
      if (!key.startsWith("remote.")) {
        settings.add(each);
      } else if (key.equals(named + "pushurl") || key.equals(named + "proxy")) {
        settings.add(
            Map.entry("remote.origin" + key.substring(key.lastIndexOf('.')), each.getValue()));
      }
    }
    return settings;
  }

  private static GitAccess withCredentials(
      RemoteUrl address, Optional<String> credentials, List<Map.Entry<String, String>> checkout) {
    List<Map.Entry<String, String>> settings = new ArrayList<>(checkout);
    List<String> secrets = new ArrayList<>();
    if (!address.password().isEmpty()) {
      secrets.add(address.password());
    }
    if (credentials.isPresent()) {
      String pair = credentials.get();
      String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
      secrets.add(basic);
      secrets.add(pair.substring(pair.indexOf(':') + 1));
      String key = "http." + address.bare() + ".extraheader";
      // An empty value forgets the headers that other settings ask for; two would be refused.
      settings.add(Map.entry(key, ""));
      settings.add(Map.entry(key, "Authorization: Basic " + basic));
    }
    if (settings.stream().anyMatch(it -> it.getKey().endsWith(".extraheader"))) {
      // Git sends a header to whatever host it is led to.
      settings.add(Map.entry("http.followRedirects", "false"));
    }
    secrets.removeIf(String::isEmpty);
    return new GitAccess(address.bare(), settings, secrets);
  }

  /** What the checkout's own configuration says; nothing where there is no checkout. */
  private static List<Map.Entry<String, String>> checkoutSettings(Path checkout, GitProcess git) {
    GitProcess.Result found =
        git.run(
            "-C",
            checkout.toAbsolutePath().toString(),
            "config",
            "--local",
            "--includes",
            "-z",
            "--get-regexp",
            READ);
    List<Map.Entry<String, String>> settings = new ArrayList<>();
    if (found.ok()) {
      for (String entry : found.text().split("\0")) {
        int newline = entry.indexOf('\n');
        if (newline > 0) {
          settings.add(Map.entry(entry.substring(0, newline), entry.substring(newline + 1)));
        }
      }
    }
    return settings;
  }

  private static Optional<String> value(List<Map.Entry<String, String>> settings, String key) {
    return settings.stream()
        .filter(it -> it.getKey().equals(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isBareName(String remote) {
    return !remote.contains("/") && !remote.contains(":") && !remote.contains("\\");
  }

  private static boolean isFolder(GitBranch branch) {
    return Files.isDirectory(branch.checkout().resolve(branch.remote()));
  }

  /** A path stays what it was although git runs elsewhere. */
  private static String absolute(String url, Path checkout) {
    boolean elsewhere = url.contains("://") || url.matches("[^/\\\\]{2,}:.*");
    return elsewhere ? url : checkout.resolve(url).toAbsolutePath().normalize().toString();
  }

  /** The text without any secret. */
  String redact(String text) {
    String safe = RemoteUrl.hidden(text);
    for (String secret : secrets) {
      safe = safe.replace(secret, "***");
    }
    return safe;
  }
}
