package io.github.gobenchreporter.github;

import java.util.List;

/**
 * A check run.
 *
 * @param name what it is called
 * @param success whether it is green
 * @param title one sentence
 * @param summary Markdown, at most 65,535 characters
 * @param url where the report is; "" for nowhere
 * @param annotations sent 50 a request
 */
public record CheckRun(
    String name,
    boolean success,
    String title,
    String summary,
    String url,
    List<Annotation> annotations) {
  public CheckRun {
    annotations = List.copyOf(annotations);
  }
}
