package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A row's stored run medians and, last, set apart, its head as eight block characters: {@code ▃▃▄▃
 * █}. The scale is at least the threshold around the centre, so that a quiet benchmark looks quiet.
 */
public final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final char NOTHING = '·';

  /** Smaller differences are drawn flat: they are below the default threshold of times. */
  private static final double LEAST = Thresholds.DEFAULT_TIME;

  /** The newest stored runs shown. */
  public static final int LONGEST = 30;

  /** Two points are no line. */
  public static final int FEWEST = 3;

  private Sparkline() {}

  /** "" where next to nothing is stored. */
  public static String of(Row row) {
    if (row.baseline().map(it -> it.medians().length).orElse(0) < FEWEST) {
      return "";
    }
    List<Double> values = new ArrayList<>();
    for (double median : newest(row.baseline().get().medians())) {
      values.add(median);
    }
    row.head().ifPresent(head -> values.add(head.center().value()));
    double center = row.baseline().get().center().value();
    return draw(values, row.head().isPresent(), center, reach(row, Math.abs(center)));
  }

  /**
   * What rows did together: of each stored run and of the head, the geometric mean over the rows,
   * each against its own centre. Rows that some run does not have are left out.
   *
   * @param runs how many are stored
   */
  public static String together(List<Row> rows, int runs) {
    List<Row> whole =
        rows.stream()
            .filter(row -> row.baseline().isPresent() && row.head().isPresent())
            .filter(row -> row.baseline().get().medians().length == runs)
            .toList();
    if (whole.isEmpty()) {
      return "";
    }
    List<Double> values = new ArrayList<>();
    for (int run = Math.max(0, runs - LONGEST); run < runs; run++) {
      int index = run;
      values.add(mean(whole, row -> row.baseline().orElseThrow().medians()[index]));
    }
    values.add(mean(whole, row -> row.head().orElseThrow().center().value()));
    return draw(values, true, 1, reach(whole.get(0), 1));
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> value) {
    return Math.exp(
        rows.stream()
            .mapToDouble(
                row ->
                    Math.log(
                        value.applyAsDouble(row) / row.baseline().orElseThrow().center().value()))
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN));
  }

  /** {@code 20 runs of `main`, this}: what is drawn, of {@code ref}. */
  public static String title(int runs, String ref) {
    return "%s of %s, this".formatted(Words.count(Math.min(runs, LONGEST), "run"), ref);
  }

  private static double[] newest(double[] medians) {
    return Arrays.copyOfRange(medians, Math.max(0, medians.length - LONGEST), medians.length);
  }

  private static String draw(List<Double> values, boolean head, double center, double reach) {
    double low = Double.isFinite(center) ? center - reach : Double.POSITIVE_INFINITY;
    double high = Double.isFinite(center) ? center + reach : Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Double.isFinite(value) ? Math.min(low, value) : low;
      high = Double.isFinite(value) ? Math.max(high, value) : high;
    }
    StringBuilder line = new StringBuilder();
    int stored = head ? values.size() - 1 : values.size();
    for (double value : values) {
      line.append(line.length() == stored ? " " : "");
      line.append(Double.isFinite(value) ? block((value - low) / (high - low)) : NOTHING);
    }
    return line.toString();
  }

  private static double reach(Row row, double center) {
    double limit = row.judgement().map(it -> it.limit().orElse(Double.NaN)).orElse(Double.NaN);
    boolean points = row.judgement().map(Row.Judgement::points).orElse(false);
    return Double.isFinite(limit) ? (points ? limit : limit * center) : LEAST * center;
  }

  /** All values equal, 0 / 0, is the lowest block. */
  private static char block(double height) {
    int level = (int) (height * BLOCKS.length());
    return BLOCKS.charAt(Math.max(0, Math.min(level, BLOCKS.length() - 1)));
  }
}
