package io.github.gobenchreporter.evaluation;

/** One measured share against what it must be. */
record Figure(String measure, String mustBe, String reached, boolean met) {

  static Figure atMost(String measure, double limit, double reached) {
    return new Figure(measure, "≤ " + percent(limit), percent(reached), reached <= limit);
  }

  static Figure atLeast(String measure, double limit, double reached) {
    return new Figure(measure, "≥ " + percent(limit), percent(reached), reached >= limit);
  }

  static Figure within(String measure, double target, double tolerance, double reached) {
    String mustBe = percent(target) + " ± " + percent(tolerance);
    return new Figure(measure, mustBe, percent(reached), Math.abs(reached - target) <= tolerance);
  }

  static String percent(double share) {
    double value = Math.rint(share * 1000) / 10;
    String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return text + "%";
  }
}
