package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.ResultFiles;
import io.github.gobenchreporter.measure.ab.PairFiles;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two sides from files, without a store.
 *
 * @param base its rounds, or all of it as one run
 * @param head the same of the head
 * @param paired whether the same round of both is a pair
 */
public record TwoSides(List<Run> base, List<Run> head, boolean paired) {
  public TwoSides {
    base = List.copyOf(base);
    head = List.copyOf(head);
  }

  /** The method that fits, where the user asked for none. */
  public Method method() {
    return paired ? Method.PAIRED : Method.U_TEST;
  }

  /** The sides that {@code ab} left in a folder; each has a round at least, be it empty. */
  public static TwoSides ofFolder(Console console, Path folder) {
    return new TwoSides(
        rounds(console, folder.resolve(PairFiles.BASE)),
        rounds(console, folder.resolve(PairFiles.HEAD)),
        true);
  }

  private static List<Run> rounds(Console console, Path file) {
    ResultFiles files = new ResultFiles(console);
    String name = file.toAbsolutePath().toString();
    List<Run> rounds = files.rounds(List.of(name), StoredRun.KEYS);
    return rounds.isEmpty() ? List.of(files.readAny(name, StoredRun.KEYS)) : rounds;
  }

  /** These sides, of which the base is this commit. */
  public TwoSides withBase(String commit) {
    List<Run> named =
        base.stream()
            .map(run -> run.withConfiguration(run.configuration().with("commit", commit)))
            .toList();
    return new TwoSides(named, head, paired);
  }

  /** These sides with failures of the head that its file does not tell. */
  public TwoSides withFailures(List<Failure> failures) {
    Run first = head.get(0);
    Run changed =
        new Run(
            first.configuration(),
            first.results(),
            first.units(),
            failures,
            first.doubts(),
            first.problems(),
            first.volume());
    List<Run> runs = new ArrayList<>(head);
    runs.set(0, changed);
    return new TwoSides(base, runs, paired);
  }

  private Environment environment() {
    return Environment.of(head.get(0).configuration(), "the head");
  }

  /** The chip's label: as given, or that of the cpu line, or what Go calls the platform. */
  public ChipLabel label(Optional<ChipLabel> given) {
    return given
        .or(() -> environment().cpu().map(ChipLabel::ofCpu))
        .orElseGet(() -> new ChipLabel("host"));
  }

  /** Why they must not be compared: they come from different chips. */
  public Optional<String> refusal(ChipComparison comparison) {
    return comparison.refusal(environment(), stored(base.subList(0, 1)));
  }

  /** The report of both. */
  public ChipReport report(ChipComparison comparison, Policy policy) {
    ChipReport report =
        comparison.report(head, Selection.of(stored(base)), Optional.empty(), policy);
    // All rounds are of one commit.
    List<ChipReport.Commit> commit = report.baseline().orElseThrow().runs().subList(0, 1);
    return OtherCauses.in(report, head.get(0).configuration())
        .withBaseline(new ChipReport.Baseline(comparison.ref(), commit, Extent.SIDE, List.of()));
  }

  private List<StoredRun> stored(List<Run> runs) {
    Configuration said = base.get(0).configuration(); // Only the first round says it.
    return runs.stream()
        .map(run -> new StoredRun("the base", run.withConfiguration(said)))
        .toList();
  }
}
