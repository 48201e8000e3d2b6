package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.comparison.TouchedFiles;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Verdict;
import java.util.List;

/** Profiles that were taken beside the results, to say why a proven row is worse. */
public record ProfileOptions(List<String> base, List<String> head) {
  private static final String NO_SAMPLE =
      "The profiles given have, on one side or both, no sample of a benchmark that is worse:"
          + " profile that benchmark, for a second or more";

  /** None were taken. */
  public static final ProfileOptions NONE = new ProfileOptions(List.of(), List.of());

  public static void addTo(Syntax syntax) {
    syntax.repeated(
        "--profile",
        "FILE",
        "A profile of the measured code, of go test -cpuprofile or -memprofile, to say which function"
            + " made a proven row worse; needs --base-profile.");
    syntax.repeated("--base-profile", "FILE", "The same of the code to compare with.");
  }

  public static ProfileOptions of(Arguments arguments) {
    List<String> head = arguments.all("--profile");
    List<String> base = arguments.all("--base-profile");
    if (head.isEmpty() != base.isEmpty()) {
      throw Arguments.misuse(
          arguments.command(), "--profile and --base-profile belong together; give both");
    }
    return new ProfileOptions(base, head);
  }

  /** The report with what the profiles say of its proven rows. */
  public ChipReport explain(Console console, ChipReport chip) {
    if (head.isEmpty()) {
      return chip;
    }
    ProfileFiles before = ProfileFiles.read(console, base);
    ProfileFiles after = ProfileFiles.read(console, head);
    refuseWaits(before);
    refuseWaits(after);
    List<Explanation> found =
        new Explanations(before, after, TouchedFiles.of(console, chip)).of(chip);
    boolean silent = found.isEmpty() && !chip.rows(Verdict.REGRESSION).isEmpty();
    ChipReport explained = chip.withExplanations(found);
    return silent ? explained.withNotes(List.of(NO_SAMPLE)) : explained;
  }

  private static void refuseWaits(ProfileFiles files) {
    if (!files.waits().isEmpty()) {
      throw ReporterException.input(
          "--profile and --base-profile take CPU and memory profiles; what is waited for,"
              + " go-bench-reporter profile diff tells from these");
    }
  }
}
