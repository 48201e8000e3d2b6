package io.github.gobenchreporter.github;

import java.util.function.Supplier;

/**
 * A comment to be there.
 *
 * @param marker by which it is found and ordered
 * @param body starts with the marker
 * @param shorter made and sent instead where GitHub finds {@code body} too long
 * @param author the login whose comments are ours: {@code github-actions[bot]} or an App's
 * @param onlyEdit whether a comment is only edited, not created: there is nothing to say
 */
public record Comment(
    Marker marker, String body, Supplier<String> shorter, String author, boolean onlyEdit) {
  /** Who comments with a workflow's own token. */
  public static final String ACTIONS = "github-actions[bot]";

  public Comment {
    if (!body.startsWith(marker.text())) {
      throw new IllegalArgumentException("a comment starts with its marker");
    }
  }
}
