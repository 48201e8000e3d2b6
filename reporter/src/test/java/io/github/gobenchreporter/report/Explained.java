package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.PprofBytes;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Report;
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
