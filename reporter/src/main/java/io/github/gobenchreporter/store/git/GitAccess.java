package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.ReporterException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern WITH_USER =
      Pattern.compile("(https?://)([^/@:]*)(?::([^/@]*))?@(.*)", Pattern.CASE_INSENSITIVE);

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
    return withCredentials(absolute(url, branch.checkout()), branch.token(), settings);
  }

  private static GitAccess withCredentials(
      String url, Optional<String> token, List<Map.Entry<String, String>> settings) {
    Matcher user = WITH_USER.matcher(url);
    boolean named = user.matches();
    String bare = named ? user.group(1) + user.group(4) : url;
    Optional<String> inUrl = named ? Optional.of(pair(user)) : Optional.empty();
    Optional<String> credentials = token.map(it -> "x-access-token:" + it).or(() -> inUrl);
    List<String> secrets = new ArrayList<>(token.stream().toList());
    boolean web = bare.toLowerCase(java.util.Locale.ROOT).startsWith("http");
    if (credentials.isPresent() && web) {
      String basic =
          Base64.getEncoder().encodeToString(credentials.get().getBytes(StandardCharsets.UTF_8));
      secrets.add(basic);
      inUrl
          .map(it -> it.substring(it.indexOf(':') + 1))
          .filter(it -> !it.isEmpty())
          .ifPresent(secrets::add);
      String key = "http." + bare + ".extraheader";
      // An empty value forgets the headers that other settings ask for; two would be refused.
      settings.add(Map.entry(key, ""));
      settings.add(Map.entry(key, "Authorization: Basic " + basic));
    }
    return new GitAccess(bare, settings, secrets);
  }

  private static String pair(Matcher user) {
    String password = user.group(3) == null ? "" : user.group(3);
    return decoded(user.group(2)) + ":" + decoded(password);
  }

  private static String decoded(String part) {
    try {
      return Optional.ofNullable(new URI("http://" + part + "@host").getUserInfo()).orElse(part);
    } catch (URISyntaxException e) {
      return part;
    }
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
    String safe = text.replaceAll("(https?://)[^/@\\s]+@", "$1");
    for (String secret : secrets) {
      safe = safe.replace(secret, "***");
    }
    return safe;
  }
}
