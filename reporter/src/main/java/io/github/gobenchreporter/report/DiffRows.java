package io.github.gobenchreporter.report;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineDiff.Move;
import io.github.gobenchreporter.baseline.BaselineDiff.Row;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.stats.GeometricMean;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two baselines side by side in words: the verdict, and the rows, the worst first. */
public final class DiffRows {
  /** What two baselines say side by side. */
  public enum Verdict {
    SLOWER,
    FASTER,
    CANNOT_TELL,
    UNCHANGED;

    /** Whether somebody should read the rows. */
    public boolean needsALook() {
      return this == SLOWER || this == CANNOT_TELL;
    }

    /** Its word: {@code CANNOT TELL}. */
    @Override
    public String toString() {
      return name().replace('_', ' ');
    }
  }

  private final BaselineDiff diff;
  private final BenchmarkNames names;
  private final Packages packages;

  public DiffRows(BaselineDiff diff) {
    this.diff = diff;
    names = BenchmarkNames.of(diff.rows().stream().map(Row::benchmark).distinct().toList());
    packages = Packages.of(diff.rows().stream().map(Row::benchmark));
  }

  /** What all rows say together. */
  public Verdict verdict() {
    int worse = count(Move.WORSE);
    int better = count(Move.BETTER);
    boolean slower = worse > 0 && (worse >= better || time() > 1);
    Verdict otherwise = count(Move.CANNOT_TELL) > 0 ? Verdict.CANNOT_TELL : Verdict.UNCHANGED;
    return slower ? Verdict.SLOWER : better > 0 ? Verdict.FASTER : otherwise;
  }

  /** {@code geomean +0.8 %; 8 slower, 1 faster, 33 within noise; 2 new}. */
  public String sentence() {
    double mean = time() - 1;
    String geomean =
        Double.isFinite(mean) ? "geomean " + Numbers.signedPercent(mean) : "no time in both";
    List<String> counts = new ArrayList<>();
    counts.addAll(some(Move.WORSE, "slower"));
    counts.addAll(some(Move.BETTER, "faster"));
    counts.addAll(some(Move.CANNOT_TELL, "cannot tell (one stored run)"));
    counts.add(count(Move.WITHIN_NOISE) + " within noise");
    List<String> oneSided = new ArrayList<>();
    oneSided.addAll(some(Move.NEW, "new"));
    oneSided.addAll(some(Move.GONE, "gone"));
    return geomean
        + "; "
        + String.join(", ", counts)
        + (oneSided.isEmpty() ? "" : "; " + String.join(", ", oneSided));
  }

  private List<String> some(Move move, String word) {
    return count(move) > 0 ? List.of(count(move) + " " + word) : List.of();
  }

  /** How many benchmarks moved so. */
  public int count(Move move) {
    return (int) diff.moves().values().stream().filter(it -> it == move).count();
  }

  /**
   * The geometric mean of the ratios of times, or of CPU times where nothing else is judged, as of
   * builds; NaN where neither is on both sides.
   */
  private double time() {
    Map<Unit, Double> means = diff.geometricMeans();
    return means.entrySet().stream()
        .filter(it -> it.getKey().isTimeOfAnOp())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(means.getOrDefault(Unit.CPU_NS_PER_OP, Double.NaN));
  }

  /**
   * What became worse, then what became better, then all else; the largest change of each first.
   */
  public List<Row> worstFirst() {
    return diff.rows().stream()
        .sorted(
            Comparator.comparing(Row::move)
                .thenComparing(Comparator.comparing(DiffRows::size).reversed()))
        .toList();
  }

  private static double size(Row row) {
    double change = Math.abs(row.change());
    return Double.isNaN(change) ? 0 : change;
  }

  /** Whether a row became worse or better by more than its noise, or may have. */
  public static boolean hasMoved(Row row) {
    return row.move().isProven() || row.move() == Move.CANNOT_TELL;
  }

  /** The package without what all share. */
  public String pkg(Row row) {
    return packages.brief(row.benchmark().pkg());
  }

  /** The benchmark without {@code Benchmark} and, where that goes without saying, {@code -12}. */
  public String name(Row row) {
    return BenchmarkNames.brief(names.joined(row.benchmark()).name());
  }

  /** {@code +9.2 %}, {@code new} or {@code gone}. */
  public static String change(Row row) {
    if (row.from() == null || row.to() == null) {
      return row.from() == null ? "new" : "gone";
    }
    return row.unit().isPercentage()
        ? Numbers.points(row.change())
        : Numbers.relative(row.change());
  }

  /** {@code 1.736 → 1.896 µs/op}, or the only one of the two. */
  public static String values(Row row) {
    if (row.from() != null && row.to() != null) {
      return MeasuredText.fromTo(row.unit(), row.from().median(), row.to().median());
    }
    double only = requireNonNull(row.from() == null ? row.to() : row.from()).median();
    return MeasuredText.value(row.unit(), only);
  }

  /** The geometric means of times, as changes by package, the worst first. */
  public List<Map.Entry<String, Double>> byPackage() {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (Row row : diff.rows()) {
      if (row.unit().isTimeOfAnOp() && row.from() != null && row.to() != null) {
        ratios
            .computeIfAbsent(row.benchmark().pkg(), unused -> new ArrayList<>())
            .add(row.to().median() / row.from().median());
      }
    }
    return ratios.entrySet().stream()
        .map(it -> Map.entry(packages.brief(it.getKey()), mean(it.getValue()) - 1))
        .filter(it -> Double.isFinite(it.getValue()))
        .sorted(Comparator.comparing(it -> -it.getValue()))
        .toList();
  }

  private static double mean(List<Double> ratios) {
    return GeometricMean.of(ratios.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
