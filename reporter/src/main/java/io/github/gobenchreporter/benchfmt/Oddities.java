package io.github.gobenchreporter.benchfmt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is odd about results that were just measured, though each of them can be read: a stored run
 * was looked at before it was stored.
 */
public final class Oddities {
  /** Fewer benchmarks than this share of all do not make a number of lines the usual one. */
  private static final double MOST = 2.0 / 3;

  private Oddities() {}

  /** One line each: benchmarks in doubt, and those with fewer results than most have. */
  public static List<String> of(Run run) {
    List<String> odd = new ArrayList<>();
    for (Doubt doubt : run.doubts()) {
      String sentence = doubt.benchmark().name() + ": " + doubt.reason();
      if (run.problems().stream().noneMatch(it -> it.message().equals(sentence))) {
        odd.add(sentence);
      }
    }
    odd.addAll(few(run.results()));
    return odd;
  }

  private static List<String> few(List<BenchmarkResults> results) {
    Map<Integer, Integer> benchmarks = new HashMap<>();
    results.forEach(each -> benchmarks.merge(each.lines(), 1, Integer::sum));
    List<String> few = new ArrayList<>();
    benchmarks.forEach(
        (usual, number) -> {
          if (number >= MOST * results.size() && number > 1) {
            results.stream()
                .filter(each -> each.lines() < usual)
                .forEach(each -> few.add(sentence(each, usual)));
          }
        });
    return few;
  }

  private static String sentence(BenchmarkResults each, int usual) {
    return "%s has %d of the %d results that most have; was it interrupted, or were they lost?"
        .formatted(each.benchmark().name(), each.lines(), usual);
  }
}
