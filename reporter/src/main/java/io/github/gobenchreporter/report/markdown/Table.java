package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table whose cells are finished Markdown.
 *
 * @param head titles
 * @param align {@code :--} or {@code --:} for each column
 * @param rows as many cells each as there are columns
 */
public record Table(List<Text> head, List<Text> align, List<List<Text>> rows) {
  public Table {
    head = List.copyOf(head);
    align = List.copyOf(align);
    rows = List.copyOf(rows);
  }

  /**
   * A table to be filled.
   *
   * @param titles a title that starts with {@code >} is of a column aligned to the right
   */
  static Builder of(List<String> titles) {
    return new Builder(titles);
  }

  static Builder of(String... titles) {
    return of(Arrays.asList(titles));
  }

  static final class Builder {
    private final List<String> titles;
    private final List<List<Text>> rows = new ArrayList<>();

    private Builder(List<String> titles) {
      this.titles = titles;
    }

    Builder row(List<String> cells) {
      if (cells.size() != titles.size()) {
        throw new IllegalArgumentException(cells.size() + " cells under " + titles);
      }
      rows.add(cells.stream().map(MarkdownOutputFormat::markup).toList());
      return this;
    }

    Builder row(String... cells) {
      return row(Arrays.asList(cells));
    }

    Table build() {
      return new Table(
          titles.stream()
              .map(title -> MarkdownOutputFormat.markup(title.replaceFirst("^>", "")))
              .toList(),
          titles.stream()
              .map(title -> MarkdownOutputFormat.markup(title.startsWith(">") ? "--:" : ":--"))
              .toList(),
          rows);
    }
  }
}
