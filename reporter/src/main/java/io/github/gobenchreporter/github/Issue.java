package io.github.gobenchreporter.github;

/**
 * An issue to be open while a branch is worse than its baseline.
 *
 * @param marker by which it is found; the body starts with it
 * @param title one sentence
 * @param body Markdown
 * @param author the login whose issues are ours
 * @param open whether there is something to say; otherwise one that is open is closed
 */
public record Issue(Marker marker, String title, String body, String author, boolean open) {
  public Issue {
    if (!body.startsWith(marker.text())) {
      throw new IllegalArgumentException("an issue starts with its marker");
    }
  }
}
