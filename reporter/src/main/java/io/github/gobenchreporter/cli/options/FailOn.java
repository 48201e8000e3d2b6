package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Headline.Sign;
import io.github.gobenchreporter.regression.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the exit code says that something is wrong.
 *
 * @param what not empty; {@code NEVER} only by itself
 */
public record FailOn(Set<What> what) {
  /** Where nobody says another. */
  public static final FailOn DEFAULT = new FailOn(Set.of(What.REGRESSION));

  /** The words of the list. */
  public enum What {
    /** A regression; a failed benchmark too, because nobody knows what it would have been. */
    REGRESSION(Set.of(), Verdict.REGRESSION, Verdict.FAILED),
    FAILED(Set.of(), Verdict.FAILED),
    /** No result, or none in a unit that is stored and judged. */
    MISSING(Set.of(Sign.UNMEASURED), Verdict.MISSING),
    CANNOT_TELL(Set.of(), Verdict.CANNOT_TELL),
    /** A baseline that has drifted beyond its budget, which no verdict tells. */
    DRIFT(Set.of(Sign.DRIFT)),
    NEVER(Set.of());

    private final Set<Sign> signs;
    private final Set<Verdict> verdicts;

    What(Set<Sign> signs, Verdict... verdicts) {
      this.signs = signs;
      this.verdicts = Set.of(verdicts);
    }

    private boolean isMet(Headline headline) {
      return !Collections.disjoint(signs, headline.signs())
          || verdicts.stream().anyMatch(verdict -> headline.told(verdict) > 0);
    }

    /** The word on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public FailOn {
    what = Set.copyOf(what);
  }

  public static void addTo(Syntax syntax) {
    syntax.defaulted(
        "--fail-on",
        "WHAT,…",
        What.REGRESSION.toString(),
        Syntax.words(What.values())
            + ", or several of them with commas between: what exits with "
            + ExitCode.REGRESSION
            + "; regression stands for failed benchmarks as well");
    syntax.listOf("--fail-on", What.values());
    syntax.check(FailOn::of);
  }

  /**
   * As the command line, an input or a configuration file says it: {@code regression,missing}.
   *
   * @throws ReporterException for another word, and for never beside others
   */
  public static FailOn of(Arguments arguments) {
    Set<What> all = EnumSet.noneOf(What.class);
    for (String word : arguments.text("--fail-on").strip().split("\\s*,\\s*")) {
      all.add(
          Arrays.stream(What.values())
              .filter(each -> each.toString().equals(word))
              .findFirst()
              .orElseThrow(() -> wrong(arguments)));
    }
    if (all.contains(What.NEVER) && all.size() > 1) {
      throw arguments.wrong("--fail-on", "no list: never stands alone");
    }
    return new FailOn(all);
  }

  private static ReporterException wrong(Arguments arguments) {
    return arguments.wrong(
        "--fail-on", "no list of " + Syntax.words(What.values()) + "; several have commas between");
  }

  /** Whether a benchmark of the report has one of these verdicts, or the whole such a sign. */
  public boolean isMet(Headline headline) {
    return what.stream().anyMatch(each -> each.isMet(headline));
  }

  /** Why a report fails that is not red: {@code missing, drift}; "" where it does not, or is. */
  public String because(Headline headline) {
    return headline.mark() == Headline.Mark.RED
        ? ""
        : Arrays.stream(What.values())
            .filter(each -> what.contains(each) && each.isMet(headline))
            .map(What::toString)
            .collect(Collectors.joining(", "));
  }

  /** Whether a verdict is among them. */
  public boolean minds(Verdict verdict) {
    return what.stream().anyMatch(each -> each.verdicts.contains(verdict));
  }
}
