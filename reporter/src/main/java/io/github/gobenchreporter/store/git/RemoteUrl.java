package io.github.gobenchreporter.store.git;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a repository, taken apart: what is shown of it, and what is told to its server
 * alone.
 *
 * @param bare without a password; without a user, too, unless ssh needs one
 * @param user decoded; "" where there is none
 * @param password decoded; "" where there is none
 */
public record RemoteUrl(String bare, String user, String password) {
  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://(.*)");

  /** A password may hold any character but blanks; the last {@code @} before the path ends it. */
  private static final Pattern USER_INFORMATION =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*://)[^/?#\\s'\"]*@");

  /** One that holds a slash as well. */
  private static final Pattern WITH_SLASH =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*://)[^/?#\\s'\"@]*:(?!\\d+/)[^\\s'\"@]*@");

  /** Takes a URL, a path or {@code user@host:path} apart. */
  static RemoteUrl of(String url) {
    Matcher whole = SCHEME.matcher(url);
    if (!whole.matches()) {
      return new RemoteUrl(url, "", "");
    }
    String scheme = whole.group(1);
    String rest = whole.group(2);
    String authority = rest.replaceFirst("[/?#].*", "");
    int at = authority.lastIndexOf('@');
    if (at < 0) {
      return new RemoteUrl(hidden(url), "", "");
    }
    String[] info = authority.substring(0, at).split(":", 2);
    String host = rest.substring(at + 1);
    boolean ssh = scheme.toLowerCase(Locale.ROOT).contains("ssh");
    String shown = ssh && !info[0].isEmpty() ? info[0] + "@" : "";
    return new RemoteUrl(
        scheme + "://" + shown + host, decoded(info[0]), info.length > 1 ? decoded(info[1]) : "");
  }

  private static String decoded(String part) {
    try {
      return Optional.ofNullable(new URI("http://" + part + "@host").getUserInfo()).orElse(part);
    } catch (URISyntaxException e) {
      return part;
    }
  }

  /** Whether its server is spoken to by HTTP. */
  boolean isWeb() {
    return bare.toLowerCase(Locale.ROOT).matches("https?://.*");
  }

  /** The text without the users and passwords of the URLs in it, whatever their scheme. */
  public static String hidden(String text) {
    String quiet = USER_INFORMATION.matcher(text).replaceAll("$1");
    return WITH_SLASH.matcher(quiet).replaceAll("$1");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return bare;
  }
}
