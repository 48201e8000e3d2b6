package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.html.PageRows.Entry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A benchmark on a chip as a table shows it: one line, whatever it has units. The script of the
 * page makes the same of its data.
 *
 * @param verdict the weightiest of its rows
 * @param shown the time first, or what earned the verdict, and every other row that says something
 */
record PageLine(Verdict verdict, List<Entry> shown) {
  private static final Set<Verdict> SAY_SOMETHING =
      EnumSet.of(Verdict.REGRESSION, Verdict.CANNOT_TELL, Verdict.IMPROVEMENT, Verdict.ACCEPTED);

  PageLine {
    shown = List.copyOf(shown);
  }

  /** Of a benchmark's rows, the weightiest first. */
  static PageLine of(List<Entry> rows) {
    Entry worst = rows.get(0);
    Verdict verdict = worst.row().verdict();
    Entry first =
        rows.stream()
            .filter(entry -> entry.row().unit().isTimeOfAnOp())
            .filter(entry -> entry.row().verdict() == verdict)
            .findFirst()
            .orElse(worst);
    Stream<Entry> others =
        rows.stream()
            .filter(entry -> !entry.equals(first) && !entry.follows())
            .filter(entry -> SAY_SOMETHING.contains(entry.row().verdict()));
    return new PageLine(verdict, Stream.concat(Stream.of(first), others).toList());
  }

  Entry first() {
    return shown.get(0);
  }
}
