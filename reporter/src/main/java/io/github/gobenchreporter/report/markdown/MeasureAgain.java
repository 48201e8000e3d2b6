package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commands that measure commands again at both commits, and compare them. */
public final class MeasureAgain {
  private static final String PROGRAM = "go-bench-reporter measure ";

  private MeasureAgain() {}

  /**
   * As lines for a shell that end in a report; where the stored commit is not known, only what is
   * to be run at both; none where no command was measured.
   */
  public static List<String> lines(ChipReport chip, List<Row> rows) {
    List<String> commands =
        rows.stream()
            .flatMap(row -> row.notes().stream())
            .filter(note -> note.code() == Note.Code.COMMAND)
            .map(Note::detail)
            .distinct()
            .toList();
    Optional<String> base = chip.baseline().flatMap(SideBySideCommand::base);
    return commands.isEmpty() || base.isEmpty() ? commands : atBoth(base.get(), commands);
  }

  private static List<String> atBoth(String base, List<String> commands) {
    String measured =
        commands.stream()
            .map(it -> it.startsWith(PROGRAM) ? it.substring(PROGRAM.length()) : it)
            .collect(Collectors.joining(" \\\n    --and "));
    List<String> lines = new ArrayList<>();
    lines.add("git worktree add --detach ../base " + base);
    lines.add("for side in . ../base; do");
    ("  (cd $side && " + PROGRAM + measured + " > bench.txt)").lines().forEach(lines::add);
    lines.add("done");
    lines.add("go-bench-reporter compare bench.txt --base ../base/bench.txt");
    return lines;
  }
}
