package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Change;
import java.util.Collection;
import java.util.stream.IntStream;

/** How small a change benchmarks would have shown, in words. */
public final class DetectableText {
  private DetectableText() {}

  /**
   * {@code half of them would have shown a change of 0.9 %}; "" where the method tells none.
   *
   * @param whom the subject, as {@code half of them}
   */
  public static String half(Collection<BenchmarkLines> benchmarks, String whom) {
    double[] seen =
        benchmarks.stream()
            .flatMap(
                each ->
                    IntStream.range(0, each.lines().get(0).rows().size())
                        .mapToObj(chip -> each.lead(chip).stream())
                        .flatMap(it -> it))
            .filter(row -> row.verdict() != Verdict.NOT_JUDGED)
            .map(row -> row.judgement().orElseThrow())
            .filter(it -> !it.points())
            .flatMapToDouble(it -> it.smallestDetectable().stream())
            .filter(it -> it > 0 && Double.isFinite(it))
            .sorted()
            .toArray();
    if (seen.length == 0) {
      return "";
    }
    double half = seen[seen.length / 2];
    return half > Change.DOUBLING
        ? whom + " could not have shown a change of less than double"
        : whom + " would have shown a change of " + Numbers.percent(half);
  }
}
