package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a reader should know about a row, in words. */
public final class NoteText {
  private static final String FOLLOWS = "judged with the time that it follows from";

  private static final Set<Caution> OF_ONE_ROW =
      EnumSet.of(Caution.JUDGED_BY_CPU_TIME, Caution.WAITS, Caution.TOO_FEW_PAIRS);

  private static final Set<Note.Code> TOLD_ELSEWHERE =
      EnumSet.of(Note.Code.FOLLOWS, Note.Code.COMMAND, Note.Code.ACCEPTED);

  private static final Set<Note.Code> NO_DOUBT = EnumSet.of(Note.Code.FOLLOWS, Note.Code.COMMAND);

  private static final Pattern CEILING = Pattern.compile("^((?:accepted to )?)([+-][0-9.]+)%");

  private NoteText() {}

  /** The cautions of the row's estimate, then its notes; a failure says what happened first. */
  public static List<String> of(Row row) {
    List<String> texts = new ArrayList<>();
    if (row instanceof Row.Failed failed) {
      texts.add(failed.kind().words());
      texts.addAll(failed.message());
    }
    row.judgement()
        .ifPresent(it -> it.estimate().cautions().forEach(each -> texts.add(of(each, row))));
    row.notes().forEach(note -> texts.add(of(note)));
    return texts;
  }

  /**
   * What should make a reader doubt: not that the time decided for what follows from it, nor how it
   * is measured again.
   */
  public static List<String> doubts(Row row) {
    List<String> texts = new ArrayList<>(of(row));
    row.notes().stream()
        .filter(note -> NO_DOUBT.contains(note.code()))
        .forEach(note -> texts.remove(of(note)));
    return texts;
  }

  /** What was found of this row alone, beside what the method doubts about many. */
  public static List<String> findings(Row row) {
    List<String> texts = new ArrayList<>();
    row.judgement().stream()
        .flatMap(it -> it.estimate().cautions().stream())
        .filter(OF_ONE_ROW::contains)
        .forEach(caution -> texts.add(of(caution, row)));
    row.notes().stream()
        .filter(note -> !TOLD_ELSEWHERE.contains(note.code()))
        .forEach(note -> texts.add(of(note)));
    return texts;
  }

  private static String of(Caution caution, Row row) {
    return switch (caution) {
      case ONE_STORED_RUN -> "one stored run: the spread between runs is assumed";
      case BEFORE_CHANGE_POINT -> "runs before the last change point are left out";
      case RUNS_OF_ONE_JOB -> "re-runs share the state of the host";
      case MOVED_WITH_ALL ->
          row.verdict() == Verdict.REGRESSION
              ? "moved with all benchmarks, and further than they"
              : "moved with all benchmarks";
      case AS_BEFORE_STEP ->
          "like the stored runs before their last step, which is only a few runs old";
      case STOOD_STILL -> "did not move with the others";
      case NOT_ABOVE_ZERO -> "not above zero everywhere: compared without logarithms";
      case NOTHING_TO_COMPARE -> "nothing to compare";
      case EXACT_BUT_DIFFERENT -> "declared exact, but the values of one side differ";
      case ALL_EQUAL -> "all samples are equal";
      case TOO_FEW_SAMPLES ->
          "%s against %d cannot show a change at this alpha"
              .formatted(
                  Words.count(row.head().orElseThrow().count(), "sample"),
                  row.baseline().orElseThrow().count());
      case TOO_FEW_PAIRS -> tooFewPairs(row.head().orElseThrow().runsWithSamples());
      case JUDGED_BY_CPU_TIME -> "the host was busy: judged by CPU time, not wall time";
      case WAITS -> "the host was busy, but the benchmark waits: judged by wall time";
    };
  }

  private static String tooFewPairs(int pairs) {
    return Words.count(pairs, "pair")
        + (pairs == 1 ? " proves" : " prove")
        + " nothing, 10 do: give a larger budget";
  }

  /** One note in words. */
  public static String of(Note note) {
    return switch (note.code()) {
      case NOT_FINITE -> note.detail() + " values are not finite and left out";
      case NONE_FINITE -> "one side has no finite value: not judged";
      case IN_DOUBT -> "not judged: " + note.detail();
      case NOT_RUN_HERE -> "not run here";
      case NO_DIRECTION ->
          "nobody said which direction is worse: not judged; give a threshold with + or -, or print a Unit line with better=";
      case NO_THRESHOLD -> "no threshold for this unit: shown, not judged";
      case NOT_MEASURED -> "stored, but not measured now";
      case COARSE ->
          "user and system time come in ticks: a value is known to ±%s points"
              .formatted(note.detail());
      case COMMAND -> "measure it again, at both commits: " + note.detail();
      case SKIPPED -> note.detail().isEmpty() ? "skipped" : "skipped: " + note.detail();
      case NOT_REACHED ->
          note.detail().equals(Failure.Kind.TRUNCATED.words())
              ? "not reached: the results end before it"
              : "not reached: the package %s before".formatted(note.detail());
      case ACCEPTED -> ceiling(note);
      case TEXT -> note.detail();
      case ALREADY_THERE ->
          "already on the baseline's branch since " + ShortCommit.of(note.detail());
      case FOLLOWS -> FOLLOWS;
      case SAME_CODE ->
          "same machine code in all functions it can reach: code layout or the host, not code";
      case CONFIRMED -> "confirmed side by side: " + note.detail();
      case NOT_CONFIRMED ->
          "not confirmed side by side, %s: the host, not the code".formatted(note.detail());
      case UNSETTLED -> "not settled side by side: " + note.detail();
      case STAYS -> "code, not code layout: " + note.detail();
      case LAYOUTS_DIFFER -> "code layouts move this row: " + note.detail();
      case LAYOUT -> "code layout, not code: " + note.detail();
      case MORE_THAN_ACCEPTED -> "more than was " + ceiling(note);
      case NO_LONGER_ACCEPTED -> "no longer accepted: it was to " + ceiling(note);
    };
  }

  /** What is agreed to is written as a rule; its ceiling, the first number, as others here are. */
  private static String ceiling(Note note) {
    return CEILING
        .matcher(note.detail())
        .replaceFirst(it -> it.group(1) + Numbers.minus(it.group(2)) + " %");
  }
}
