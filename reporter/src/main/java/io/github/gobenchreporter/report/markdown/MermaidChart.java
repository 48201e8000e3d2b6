package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A regression's run medians and, last, its head, as a Mermaid xychart, which GitHub draws by
 * itself: no image from anywhere. Nothing from outside gets into the chart but numbers and the
 * name, of which only harmless characters are left.
 *
 * @see <a href="https://mermaid.js.org/syntax/xyChart.html">xychart</a>
 */
final class MermaidChart {
  private static final Pattern HARMLESS = Pattern.compile("[^A-Za-z0-9 _./=,:+-]");
  private static final int LONGEST_NAME = 60;
  private static final int MOST = 3;
  private static final int FEWEST = 3;
  private static final int DIGITS = 6;

  private MermaidChart() {}

  /** The charts of the worst regressions, folded; none where nothing can be drawn. */
  static List<Fold> folds(CrossChipTable joined) {
    List<String> charts =
        joined.groups(Verdict.REGRESSION).stream()
            .limit(MOST)
            .map(group -> worst(joined, group))
            .filter(chart -> !chart.isEmpty())
            .toList();
    return charts.isEmpty()
        ? List.of()
        : List.of(
            Fold.ofLines(
                charts.size() == 1
                    ? "The worst regression, run by run"
                    : "The worst %d regressions, run by run".formatted(charts.size()),
                charts,
                List.of()));
  }

  /** The chart of the chip and unit where a benchmark got worst. */
  private static String worst(CrossChipTable joined, List<Line> group) {
    Row worst = null;
    int chip = 0;
    for (Line line : group) {
      for (int i = 0; i < line.rows().size(); i++) {
        Row row = line.rows().get(i).orElse(null);
        boolean red = row != null && row.verdict() == Verdict.REGRESSION;
        if (red && (worst == null || row.severity() > worst.severity())) {
          worst = row;
          chip = i;
        }
      }
    }
    if (worst == null) {
      return "";
    }
    String name = BenchmarkNames.brief(group.get(0).benchmark().name()) + ", " + worst.unit();
    String where = joined.oneChip() ? "" : ", " + ChipNames.plain(joined.chips()).get(chip);
    return of(name + where, worst);
  }

  /** One chart as a fenced block of Markdown; "" where there are too few runs to draw. */
  static String of(String name, Row row) {
    if (row.baseline().isEmpty() || row.head().isEmpty()) {
      return "";
    }
    List<Double> values = new ArrayList<>();
    for (double median : Sparkline.newest(row.baseline().get().medians())) {
      if (!Double.isNaN(median)) {
        values.add(median);
      }
    }
    values.add(row.head().get().center().value());
    boolean finite = values.stream().allMatch(Double::isFinite);
    return finite && values.size() >= FEWEST ? chart(name, row, values) : "";
  }

  private static String chart(String name, Row row, List<Double> values) {
    Scale scale = Numbers.scale(row);
    double[] scaled = values.stream().mapToDouble(it -> it / scale.factor()).toArray();
    double low = Arrays.stream(scaled).min().orElseThrow();
    double high = Arrays.stream(scaled).max().orElseThrow();
    double room = high > low ? (high - low) / 10 : Math.max(Math.abs(high) / 10, 1);
    double center = row.baseline().get().center().value() / scale.factor();
    return """
        ```mermaid
        %%%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#8a8f98, #0b7bc1"}}}}%%%%
        xychart-beta
            title "%s"
            x-axis "stored runs, then the head" 1 --> %d
            y-axis "%s" %s --> %s
            line [%s]
            line [%s]
        ```"""
        .formatted(
            harmless(name),
            scaled.length,
            harmless(
                scale.symbol().isEmpty() ? row.unit().name() : scale.symbol().replace("µ", "u")),
            number(low - room),
            number(high + room),
            String.join(", ", Collections.nCopies(scaled.length, number(center))),
            Arrays.stream(scaled).mapToObj(MermaidChart::number).collect(Collectors.joining(", ")));
  }

  /** Mermaid reads no exponents. */
  private static String number(double value) {
    return new BigDecimal(NumberText.of(value, DIGITS)).toPlainString();
  }

  private static String harmless(String text) {
    String left = HARMLESS.matcher(text.replace("%", "pct ")).replaceAll("_");
    return left.substring(0, Math.min(LONGEST_NAME, left.length()));
  }
}
