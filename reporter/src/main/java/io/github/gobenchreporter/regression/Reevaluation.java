package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Judges reports again that somebody else wrote: of a report the chips' labels, the head's samples
 * and failures are taken and no sentence; baselines, policy and every word are the base's own.
 * Pairs need no baseline: of them the values of both sides are taken, see {@link ClaimedPairs}.
 */
public final class Reevaluation {
  private static final String UNTRUSTED =
      "measured by code of the pull request, so its samples are taken on trust; the verdict is the base's own";
  private static final String REPORTS = "reports of the pull request";

  private final String ref;
  private final String sha;
  private final Function<ChipLabel, List<StoredRun>> baselines;
  private final Policy policy;

  /**
   * A judge.
   *
   * @param ref of the base's baselines
   * @param sha what was measured, by GitHub's word
   * @param baselines the base's stored runs of a chip, oldest first; none for an unknown chip
   */
  public Reevaluation(
      String ref, String sha, Function<ChipLabel, List<StoredRun>> baselines, Policy policy) {
    this.ref = ref;
    this.sha = sha;
    this.baselines = baselines;
    this.policy = policy;
  }

  /**
   * What was handed in.
   *
   * @param reports as they were read
   * @param refused how many more could not be read
   */
  public record Claimed(List<Report> reports, int refused) {
    public Claimed {
      reports = List.copyOf(reports);
    }
  }

  /**
   * The report, judged by the base.
   *
   * @param expected the chips that the base has baselines of
   */
  public Report of(Claimed claimed, List<ChipLabel> expected) {
    Map<ChipLabel, String> skipped = new TreeMap<>();
    Map<ChipLabel, ChipReport> chips = new TreeMap<>();
    int doubts = 0;
    for (Report report : claimed.reports()) {
      doubts += report.problems().size();
      for (ChipReport chip : report.chips()) {
        if (chips.containsKey(chip.label()) || skipped.containsKey(chip.label())) {
          doubts++;
        } else {
          judge(chip, ClaimedPairs.isIn(report), chips, skipped);
        }
      }
    }
    for (Report report : claimed.reports()) {
      for (Report.Skipped chip : report.skipped()) {
        boolean named = ChipLabel.isValid(chip.chip());
        doubts += named ? 0 : 1;
        if (named && !chips.containsKey(new ChipLabel(chip.chip()))) {
          skipped.putIfAbsent(
              new ChipLabel(chip.chip()), "its job compared nothing; the log of that run says why");
        }
      }
    }
    boolean pairs = !chips.isEmpty() && claimed.reports().stream().allMatch(ClaimedPairs::isIn);
    for (ChipLabel label : pairs ? List.<ChipLabel>of() : expected) {
      if (!chips.containsKey(label)) {
        skipped.putIfAbsent(label, "no report of it came from the pull request");
      }
    }
    List<Report.Skipped> all = new ArrayList<>();
    skipped.forEach((label, why) -> all.add(new Report.Skipped(label.value(), why)));
    if (claimed.refused() > 0) {
      String why =
          "refused, for they are not as compare writes them: %d of the pull request"
              .formatted(claimed.refused());
      all.add(0, new Report.Skipped("report.json", why));
    }
    Policy judged = pairs ? policy.with(Method.PAIRED) : policy;
    return new Report(List.copyOf(chips.values()), all, problems(doubts), judged);
  }

  /** Doubts of others are counted; their words stay in the log of their run. */
  private static List<Problem> problems(int doubts) {
    return doubts == 0
        ? List.of()
        : List.of(
            new Problem(
                REPORTS,
                0,
                "%d doubts about them; the log of that run has them".formatted(doubts)));
  }

  private void judge(
      ChipReport claimed,
      boolean pairs,
      Map<ChipLabel, ChipReport> chips,
      Map<ChipLabel, String> skipped) {
    ChipLabel label = claimed.label();
    if (pairs) {
      chips.put(label, new ClaimedPairs(ref, sha, policy).judge(claimed));
      return;
    }
    List<StoredRun> stored = baselines.apply(label);
    if (stored.isEmpty()) {
      skipped.put(label, "the base has no baseline under this label");
      return;
    }
    boolean named = stored.get(stored.size() - 1).environment().cpu().isPresent();
    List<Run> head = ClaimedRuns.of(claimed, named ? claimed.cpu() : Optional.empty());
    ChipComparison comparison = new ChipComparison(label, ref, sha);
    if (comparison
        .refusal(Environment.of(head.get(0).configuration(), REPORTS), stored)
        .isPresent()) {
      skipped.put(label, "its results name another processor than the baseline or the label");
    } else {
      chips.put(
          label,
          comparison
              .report(head, Selection.of(stored), Optional.empty(), policy)
              .withNotes(List.of(UNTRUSTED)));
    }
  }
}
