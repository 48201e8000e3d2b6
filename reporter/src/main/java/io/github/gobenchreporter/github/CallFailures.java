package io.github.gobenchreporter.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gobenchreporter.github.CallFailure.Kind;
import java.io.FileNotFoundException;
import java.util.Locale;
import org.kohsuke.github.HttpException;

/** Tells from an exception of the library what GitHub said. */
final class CallFailures {
  /** What GitHub asks for where it does not say how long. */
  static final long WAIT_SECONDS = 60;

  private CallFailures() {}

  static CallFailure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CallFailure.Limit limit) {
        return new CallFailure(Kind.LIMITED, "GitHub limits our requests", limit.seconds(), thrown);
      }
      if (cause instanceof CallFailure.Stranger stranger) {
        return new CallFailure(Kind.REFUSED, String.valueOf(stranger.getMessage()), 0, thrown);
      }
      if (cause instanceof HttpException http && http.getResponseCode() > 0) {
        return ofStatus(http.getResponseCode(), String.valueOf(http.getMessage()), thrown);
      }
      if (cause instanceof FileNotFoundException) {
        return ofStatus(404, "", thrown);
      }
    }
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof JsonProcessingException || root instanceof RuntimeException) {
      String why = new CallFailure.Stranger(200).getMessage();
      return new CallFailure(Kind.REFUSED, String.valueOf(why), 0, thrown);
    }
    String what = root.getClass().getSimpleName() + ": " + root.getMessage();
    return new CallFailure(Kind.UNREACHABLE, "GitHub cannot be reached (" + what + ")", 0, thrown);
  }

  private static CallFailure ofStatus(int status, String body, Throwable thrown) {
    String lower = body.toLowerCase(Locale.ROOT);
    boolean limited =
        status == 429 || status == 403 && (lower.contains("rate limit") || lower.contains("abuse"));
    if (limited) {
      return new CallFailure(Kind.LIMITED, "GitHub limits our requests", WAIT_SECONDS, thrown);
    }
    if (status >= 500 || status < 400) {
      String what = status < 300 ? ", and not what was asked for" : "";
      return new CallFailure(Kind.UNREACHABLE, "GitHub answered " + status + what, 0, thrown);
    }
    return switch (status) {
      case 401 ->
          new CallFailure(
              Kind.UNAUTHORIZED,
              "GitHub does not accept the token (401); is it expired?",
              0,
              thrown);
      case 403 -> new CallFailure(Kind.READ_ONLY, "the token may not write here (403)", 0, thrown);
      case 404, 410 ->
          new CallFailure(
              Kind.NOT_FOUND,
              "GitHub knows no such repository, pull request or commit, or hides it from this token (%d)"
                  .formatted(status),
              0,
              thrown);
      case 422 ->
          lower.contains("too long")
              ? new CallFailure(Kind.TOO_LONG, "GitHub finds the comment too long (422)", 0, thrown)
              : new CallFailure(Kind.REFUSED, "GitHub refuses the request (422)", 0, thrown);
      default -> new CallFailure(Kind.REFUSED, "GitHub answered " + status, 0, thrown);
    };
  }
}
