package io.github.gobenchreporter.github;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.WorseLevels;

/**
 * An issue to be open while a branch is worse than it was.
 *
 * @param report what was measured last
 * @param marker by which it is found; the body starts with it
 * @param title one sentence
 * @param body Markdown
 * @param author the login whose issues are ours
 * @param open whether there is something to say; otherwise one that is open is closed
 */
public record Issue(
    Report report, Marker marker, String title, String body, String author, boolean open) {
  public Issue {
    if (!body.startsWith(marker.text())) {
      throw new IllegalArgumentException("an issue starts with its marker");
    }
  }

  /**
   * The same with what it waits for. What regressed at an earlier push is stored by now, and no
   * regression of this one; it stays open all the same.
   *
   * @param there the body of the issue that is open; "" for none
   */
  Issue after(String there) {
    WorseLevels worse = WorseLevels.of(report, there);
    if (worse.isEmpty()) {
      return this;
    }
    int count = worse.levels().size();
    String still = "Benchmarks: %d %s still worse than before".formatted(count, noun(count));
    String start = marker.text() + "\n";
    return new Issue(
        report,
        marker,
        open ? title : still,
        start + worse.text() + body.substring(marker.text().length()).stripLeading(),
        author,
        true);
  }

  private static String noun(int count) {
    return count == 1 ? "result" : "results";
  }
}
