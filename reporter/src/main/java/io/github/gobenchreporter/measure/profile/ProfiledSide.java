package io.github.gobenchreporter.measure.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The CPU profiles of one side, counted by function. */
final class ProfiledSide {
  private final double[] samples;
  private final double[] work;
  private final double period;
  private double own;
  private final Map<String, FunctionCounts> functions = new LinkedHashMap<>();
  private final StackNode stacks = StackNode.root();

  /**
   * Counts them.
   *
   * @param profiles at least one, all of {@code -cpuprofile}
   */
  ProfiledSide(List<Profile> profiles, Scope scope, Work known) {
    samples = new double[profiles.size()];
    work = new double[profiles.size()];
    period = period(profiles);
    for (int i = 0; i < samples.length; i++) {
      double below = count(profiles.get(i), i, scope);
      work[i] = known.behind(samples[i], below, period);
      own += below;
    }
  }

  /** Nanoseconds of a sample, as the profiles count both. */
  private static double period(List<Profile> profiles) {
    double nanos = 0;
    double count = 0;
    for (Profile profile : profiles) {
      nanos += profile.total(profile.indexOf("cpu"));
      count += profile.total(profile.indexOf("samples"));
    }
    return nanos > 0 && count > 0 ? nanos / count : 1;
  }

  /** Whether there is anything to compare. */
  boolean isEmpty() {
    return !(own > 0 && work() > 0);
  }

  /** Counts one profile; returns the samples below the benchmark. */
  private double count(Profile profile, int index, Scope scope) {
    int type = profile.indexOf("samples");
    double below = 0;
    for (Profile.Sample sample : profile.samples()) {
      Folded stack = Folded.of(profile.stack(sample), scope.module());
      double count = sample.values()[type];
      if (count > 0 && scope.has(stack)) {
        samples[index] += count;
        below += stack.path().isEmpty() ? 0 : count;
        of(stack.owner()).addFlat(index, count, stack.owner());
        stack.callee().ifPresent(it -> of(stack.owner()).addCallee(it, count));
        addCumulative(stack, index, count, scope.module());
        stacks.add(stack, count);
      }
    }
    return below;
  }

  private void addCumulative(Folded stack, int index, double count, Module module) {
    Set<String> seen = new HashSet<>();
    for (Frame frame : stack.path()) {
      if (module.owns(frame.function()) && seen.add(frame.function())) {
        of(frame).addCumulative(index, count, frame);
      }
    }
  }

  private FunctionCounts of(Frame frame) {
    return functions.computeIfAbsent(
        frame.function(), name -> new FunctionCounts(samples.length, frame));
  }

  Map<String, FunctionCounts> functions() {
    return functions;
  }

  FunctionCounts of(String function) {
    FunctionCounts counts = functions.get(function);
    return counts == null ? FunctionCounts.none(samples.length) : counts;
  }

  /** The stacks, added up over the profiles. */
  StackNode stacks() {
    return stacks;
  }

  int profiles() {
    return samples.length;
  }

  double samples() {
    return Arrays.stream(samples).sum();
  }

  /** Per operation, or as a share: what the benchmark called, without goroutines of the runtime. */
  double amount() {
    return own / work();
  }

  /** Of one profile. */
  double work(int profile) {
    return work[profile];
  }

  /** Of all profiles; see {@link Work#behind}. */
  double work() {
    return Arrays.stream(work).sum();
  }

  /** CPU seconds of all profiles. */
  double seconds() {
    return samples() * period / 1e9;
  }

  /** Of the change of a rate; half a sample more on each side stands for what was not seen. */
  static double standardError(
      ProfiledSide base,
      double baseSamples,
      ProfiledSide head,
      double headSamples,
      double dispersion) {
    double before = (baseSamples + 0.5) / (base.work() * base.work());
    double after = (headSamples + 0.5) / (head.work() * head.work());
    return Math.sqrt(dispersion * (before + after));
  }
}
