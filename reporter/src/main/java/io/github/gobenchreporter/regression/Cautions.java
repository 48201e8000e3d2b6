package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Caution;

/** What is said where an estimate is to be taken with care. */
final class Cautions {
  private Cautions() {}

  static String words(Caution caution, Pair pair, Policy policy) {
    return switch (caution) {
      case ONE_STORED_RUN -> "one stored run: the spread between runs is assumed";
      case BEFORE_CHANGE_POINT -> "runs before the last change point are left out";
      case RUNS_OF_ONE_JOB -> "re-runs share the state of the host";
      case NOT_ABOVE_ZERO -> "not above zero everywhere: compared without logarithms";
      case NOTHING_TO_COMPARE -> "nothing to compare";
      case EXACT_BUT_DIFFERENT -> "declared exact, but the values of one side differ";
      case ALL_EQUAL -> "all samples are equal";
      case TOO_FEW_SAMPLES ->
          "%d samples a side cannot show a change at alpha %s"
              .formatted(Pair.pool(pair.head()).length, policy.alpha());
      case TOO_FEW_PAIRS ->
          "%d pairs prove nothing, 10 do: give a larger budget"
              .formatted(Pair.medians(pair.head()).length);
      case JUDGED_BY_CPU_TIME -> "the host was busy: judged by CPU time, not wall time";
      case WAITS -> "the host was busy, but the benchmark waits: judged by wall time";
    };
  }
}
