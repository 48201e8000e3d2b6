package io.github.gobenchreporter.report.markdown;

import static io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.markup;

import io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.Text;
import java.util.List;

/**
 * Why one benchmark is worse.
 *
 * @param title which, and by what
 * @param lines what was found, the most telling first
 */
public record Why(Text title, List<Text> lines) {
  static Why of(String title, List<String> lines) {
    return new Why(markup(title), markup(lines));
  }
}
