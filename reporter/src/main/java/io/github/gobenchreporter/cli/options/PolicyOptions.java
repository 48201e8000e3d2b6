package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.cli.config.Settings;
import io.github.gobenchreporter.regression.Acceptance;
import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Thresholds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the comparison is judged.
 *
 * @param thresholds rules of the command line
 * @param thresholdsFile the name of a file with more of them
 * @param window which of the stored runs are looked at
 * @param accepted regressions that are known and agreed to
 * @param doubts on what agrees to nothing, sentences
 */
public record PolicyOptions(
    List<String> thresholds,
    Optional<String> thresholdsFile,
    Method method,
    double alpha,
    Window window,
    List<Accepted> accepted,
    List<String> doubts) {

  public static void addTo(Syntax syntax) {
    addThresholdsTo(syntax);
    syntax.defaulted(
        "--method",
        "METHOD",
        Method.NOISE_AWARE.word(),
        "What counts as evidence: " + Syntax.words(Method.values()));
    syntax.oneOf("--method", Method.values());
    syntax.check(PolicyOptions::of);
    addAlphaTo(syntax);
    addWindowTo(syntax, "How many of the newest stored runs are looked at");
    syntax.option(
        "--until",
        "COMMIT|TIME",
        "Leave out runs later than this commit or time; else later than the commit that the"
            + " measured one was branched from, where git tells.");
  }

  /** The error that is accepted. */
  public static void addAlphaTo(Syntax syntax) {
    String usual = String.valueOf(Policy.DEFAULT_ALPHA);
    syntax.defaulted("--alpha", "P", usual, "The error accepted, between 0 and 1");
  }

  /** How far back is looked. */
  public static void addWindowTo(Syntax syntax, String description) {
    syntax.defaulted("--window", "N", String.valueOf(Window.DEFAULT_SIZE), description);
  }

  public static void addThresholdsTo(Syntax syntax) {
    syntax.repeated(
        "--threshold",
        "RULE",
        "[benchmark glob ]unit=rule, where the rule is ±x%, +x%, -x%, or ±x, +x, -x in the unit's"
            + " own points, with min=1ns after it for changes too small to count; or off, or"
            + " ignore; repeatable. Defaults: "
            + Thresholds.DEFAULT
            + ", rates "
            + Thresholds.EITHER_WAY
            + ".");
    syntax.option("--thresholds-file", "FILE", "Rules, one a line; # starts a comment.");
    ConfigurationFile.addTo(syntax);
  }

  /** Thresholds and error of a command whose method is settled. */
  public static PolicyOptions ofThresholds(Arguments arguments, Method method) {
    return new PolicyOptions(
        arguments.all("--threshold"),
        arguments.place("--thresholds-file"),
        method,
        alpha(arguments),
        new Window(1, Optional.empty()),
        arguments.accepted(),
        arguments.doubts());
  }

  /** The same for so many of the newest stored runs. */
  public PolicyOptions within(int runs) {
    return new PolicyOptions(
        thresholds,
        thresholdsFile,
        method,
        alpha,
        new Window(runs, Optional.empty()),
        accepted,
        doubts);
  }

  public static PolicyOptions of(Arguments arguments) {
    return new PolicyOptions(
        arguments.all("--threshold"),
        arguments.place("--thresholds-file"),
        arguments.choice("--method", Method.values()),
        alpha(arguments),
        new Window(arguments.count("--window", 1), arguments.find("--until")),
        arguments.accepted(),
        arguments.doubts());
  }

  /**
   * For a comparison with stored runs.
   *
   * @throws ReporterException for a method that needs both sides measured in turns
   */
  public Policy ofStored(Console console) {
    if (method == Method.PAIRED) {
      throw ReporterException.input(
          "--method paired: stored runs are no pairs; give --base FILE as ab writes it, or run ab");
    }
    return policy(console);
  }

  private static double alpha(Arguments arguments) {
    double alpha = arguments.doubleValue("--alpha");
    if (!(alpha > 0 && alpha < 1)) {
      throw arguments.wrong("--alpha", "no number between 0 and 1");
    }
    return alpha;
  }

  /** For any comparison. */
  public Policy policy(Console console) {
    List<String> lines = thresholdsFile.map(file -> lines(console, file)).orElse(List.of());
    Thresholds all = Thresholds.DEFAULT.and(lines).and(thresholds);
    return new Policy(method, alpha, window.size(), all);
  }

  /** These, and further regressions that are agreed to. */
  public PolicyOptions and(Settings further) {
    return new PolicyOptions(
        thresholds,
        thresholdsFile,
        method,
        alpha,
        window,
        Stream.concat(accepted.stream(), further.accepted().stream()).toList(),
        Stream.concat(doubts.stream(), further.doubts().stream()).toList());
  }

  /**
   * A report of what was measured here, with the regressions said that are agreed to.
   *
   * @throws ReporterException if a threshold judges none of what it is for
   */
  public Report settle(Report report) {
    report.chips().forEach(chip -> report.policy().thresholds().check(chip.rows()));
    return accept(report);
  }

  /** A report, with the regressions said that are agreed to. */
  public Report accept(Report report) {
    return new Acceptance(accepted, doubts, LocalDate.now(ZoneOffset.UTC)).of(report);
  }

  private static List<String> lines(Console console, String file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(InputFile.bytes(console, file, OptionsFile.MOST_BYTES));
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(bytes)
          .toString()
          .lines()
          .map(line -> line.replaceFirst("^\ufeff", "").replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw InputFile.unreadable("--thresholds-file " + file, e);
    }
  }
}
