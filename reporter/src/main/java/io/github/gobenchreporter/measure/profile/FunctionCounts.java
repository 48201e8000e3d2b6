package io.github.gobenchreporter.measure.profile;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How much of each profile of a side was seen in one function. */
final class FunctionCounts {
  private final double[] flat;
  private final double[] cumulative;
  private Frame place;
  private double placeCount = -1;
  private int lastLine;
  private final Map<String, Double> callees = new TreeMap<>();

  FunctionCounts(int profiles, Frame place) {
    this.flat = new double[profiles];
    this.cumulative = new double[profiles];
    this.place = place;
  }

  /** Nothing seen. */
  static FunctionCounts none(int profiles) {
    return new FunctionCounts(profiles, new Frame("", "", 0, 0));
  }

  void addFlat(int profile, double count, Frame frame) {
    flat[profile] += count;
    lastLine = Math.max(lastLine, frame.line());
    if (count > placeCount) {
      placeCount = count;
      place = frame;
    }
  }

  /** Of what was seen in the function, what it called outside the module. */
  void addCallee(String callee, double count) {
    callees.merge(callee, count, Double::sum);
  }

  /** What it called outside the module, and how often that was seen, in all profiles. */
  Map<String, Double> callees() {
    return callees;
  }

  void addCumulative(int profile, double count, Frame frame) {
    cumulative[profile] += count;
    lastLine = Math.max(lastLine, frame.line());
  }

  /** In the function itself and what it called outside the module, by profile. */
  double[] flat() {
    return flat;
  }

  /** In the function and all that it called, by profile. */
  double[] cumulative() {
    return cumulative;
  }

  double flatTotal() {
    return Arrays.stream(flat).sum();
  }

  double cumulativeTotal() {
    return Arrays.stream(cumulative).sum();
  }

  /** The largest line seen in it: it goes on at least to there. */
  int lastLine() {
    return lastLine;
  }

  /** Where the function was seen most. */
  Frame place() {
    return place;
  }
}
