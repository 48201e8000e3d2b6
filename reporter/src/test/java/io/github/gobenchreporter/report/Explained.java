package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.PprofBytes;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports whose regressions profiles explain. */
public final class Explained {
  private static final String CALLER =
      " < parcel/codec.(*Decoder).Decode < parcel/codec.BenchmarkJSONUnmarshal < testing.(*B).runN";
  private static final Scope SCOPE = new Scope(Module.of("parcel"), Optional.empty());
  private static final String DIFF =
      """
      --- a/codec/f.go
      +++ b/codec/f.go
      @@ -9 +9,3 @@ func growMap
      """;

  private Explained() {}

  /** A new function, one that vanished, two new allocations, and where they are. */
  public static Report report() {
    return with(explanation(cpu(44), Optional.of(TouchedLines.of(DIFF))));
  }

  /** Nothing that stands out, and nothing that was touched. */
  public static Report unresolved() {
    return with(explanation(cpu(0), Optional.of(TouchedLines.of(""))));
  }

  /** As much computing as before in more time. */
  public static Report waiting() {
    Profile same = PprofBytes.cpu("984 parcel/codec.trim" + CALLER);
    Difference cpu =
        Difference.between(List.of(same), Work.timed(984), List.of(same), Work.timed(990), SCOPE)
            .orElseThrow();
    return with(explanation(cpu, Optional.empty()));
  }

  /** A lock that is held for longer. */
  public static Report locked() {
    String put = " sync.(*Mutex).Lock < parcel/codec.(*Pool).Put" + CALLER;
    Optional<Waits.Wait> wait =
        Waits.longer(
            PprofBytes.waits("9/3000" + put), PprofBytes.waits("99/70000" + put), 1000, SCOPE, 10);
    return with(
        Explanation.of(
            new Benchmark("example.com/codec", "BenchmarkJSONUnmarshal"),
            Optional.empty(),
            Optional.empty(),
            wait,
            Optional.of(TouchedLines.of(DIFF))));
  }

  /** Three sub-benchmarks of one function that have the same culprit. */
  public static Report siblings() {
    List<Row> rows = new ArrayList<>();
    List<Explanation> explanations = new ArrayList<>();
    for (String name : List.of("Sum/n=1", "Sum/n=2", "Sum/n=3")) {
      rows.add(
          Reports.row(
              "codec.Benchmark" + name + "-8", "ns/op", 984, 1041, .01, .01, Verdict.REGRESSION));
      explanations.add(
          Explanation.of(
              new Benchmark("example.com/codec", "Benchmark" + name),
              Optional.of(cpu(44)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    ChipReport chip = Reports.chip("apple-m4", "Apple M4", rows.toArray(Row[]::new));
    return Reports.of(chip.withExplanations(explanations));
  }

  private static Report with(Explanation explanation) {
    Report report = Reports.oneChip();
    ChipReport chip = report.chips().get(0).withExplanations(List.of(explanation));
    return new Report(List.of(chip), report.skipped(), report.problems(), report.policy());
  }

  private static Explanation explanation(Difference cpu, Optional<TouchedLines> touched) {
    Optional<Allocations> allocations =
        cpu.grown().isEmpty() ? Optional.empty() : Optional.of(allocations());
    return Explanation.of(
        new Benchmark("example.com/codec", "BenchmarkJSONUnmarshal"),
        Optional.of(cpu),
        allocations,
        Optional.empty(),
        touched);
  }

  /** Per operation as in {@link Reports#oneChip}: 984 and 1041 ns. */
  private static Difference cpu(int grown) {
    Profile base =
        PprofBytes.cpu(
            "400 runtime.memmove" + CALLER,
            "564 strings.Map" + CALLER,
            "20 parcel/codec.trim" + CALLER);
    Profile head =
        PprofBytes.cpu(
            "400 runtime.memmove" + CALLER,
            "597 strings.Map" + CALLER,
            grown + " runtime.mapassign < parcel/codec.growMap" + CALLER);
    return Difference.between(
            List.of(base), Work.timed(984), List.of(head), Work.timed(1041), SCOPE)
        .orElseThrow();
  }

  private static Allocations allocations() {
    return Allocations.between(
        List.of(PprofBytes.memory("7000/512000 runtime.makemap" + CALLER)),
        1000,
        List.of(
            PprofBytes.memory(
                "7000/512000 runtime.makemap" + CALLER,
                "2000/96000 runtime.makemap < parcel/codec.growMap" + CALLER)),
        1000,
        SCOPE);
  }
}
