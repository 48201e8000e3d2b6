package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.profile.ProfileWish;
import io.github.gobenchreporter.measure.ab.Plan;
import io.github.gobenchreporter.measure.ab.RepeatedRuns;
import io.github.gobenchreporter.stats.paired.LayoutRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to measure in turns.
 *
 * @param arguments as given
 */
public record AbOptions(Arguments arguments) {
  /** What to measure, how long and where. */
  public static void addWhatTo(Syntax syntax) {
    syntax.flagsBehind(
        "FLAGS",
        "After --: flags as for go test, such as -tags=x, -race, -cpu=1,4. Every binary gets them.");
    syntax.repeated(
        "--packages",
        "PATTERN",
        "Packages as for go list; repeatable. ./... by default: all modules.");
    syntax.defaulted("--bench", "REGEXP", ".", "Benchmarks, as for go test -bench");
    syntax.defaulted(
        "--budget",
        "TIME",
        "10m",
        "How long to measure at most, everything but builds: 90s, 10m, 1h30m");
    syntax.option(
        "--patience",
        "TIME",
        "How long one process may take (default: a twentieth of --budget, less after the first that hang).");
    syntax.option("--cpus", "LIST", "Pin what is measured to these CPUs, as 0-3,8; Linux only.");
    syntax.repeated("--env", "NAME", "Hand this environment variable to benchmarks; repeatable.");
  }

  public static void addTo(Syntax syntax) {
    syntax.required(
        "--base",
        "REV",
        "The base: a branch, tag or commit; its merge base with the head is taken.");
    syntax.flag("--exact-base", "Take --base itself, not its merge base with the head.");
    syntax.option(
        "--base-prepare",
        "CMD",
        "Run by sh -c in the base's tree before it is built, for generated files.");
    addWhatTo(syntax);
    syntax.defaulted(
        "--layouts",
        "N",
        "2",
        "Other code layouts that a regression is looked at under, up to "
            + LayoutRule.MOST
            + "; 0 also leaves functions unaligned");
    syntax.defaulted(
        "--profile",
        "WHEN",
        ProfileWish.AUTO.toString(),
        Syntax.words(ProfileWish.values())
            + ": profiles of both sides, taken after the verdict, to say which function made a row worse");
    syntax.oneOf("--profile", ProfileWish.values());
    syntax.option(
        "--shard",
        "I/N",
        "Measure the I-th of N parts of the suite, each on a machine of its own.");
  }

  /** The same code so many times, for a calibration. */
  public RepeatedRuns.Wish wish(Console console, int runs, int samples, Path out) {
    return new RepeatedRuns.Wish(
        console.directory().toAbsolutePath().normalize(),
        packages(),
        bench(),
        arguments.operands(),
        runs,
        samples,
        new Plan.Bounds(budget(), patience(), true, arguments.find("--cpus")),
        out);
  }

  public Plan plan(Console console, Path out) {
    return new Plan(
        console.directory().toAbsolutePath().normalize(),
        base(),
        arguments.has("--exact-base"),
        arguments.find("--base-prepare"),
        packages(),
        bench(),
        arguments.operands(),
        shard(),
        new Plan.Bounds(budget(), patience(), layouts() > 0, arguments.find("--cpus")),
        out);
  }

  private Optional<Duration> patience() {
    return arguments.has("--patience")
        ? Optional.of(arguments.duration("--patience"))
        : Optional.empty();
  }

  /** Patterns as for go list. */
  public List<String> packages() {
    List<String> packages = arguments.all("--packages");
    return packages.isEmpty() ? List.of("./...") : packages;
  }

  /**
   * A pattern as for go test -bench.
   *
   * @throws ReporterException if it is no regular expression
   */
  public String bench() {
    String bench = arguments.text("--bench");
    BenchPattern.fault(bench)
        .ifPresent(
            fault -> {
              throw Arguments.misuse(
                  arguments.command(),
                  "--bench '%s': no regular expression (%s)".formatted(bench, fault));
            });
    return bench;
  }

  /** Whether only a part of the suite is measured here, which may be none of it. */
  public boolean isShard() {
    return arguments.find("--shard").isPresent();
  }

  /** The revision, as the user names it. */
  public String base() {
    String base = arguments.text("--base");
    if (base.isBlank()) {
      throw Arguments.misuse(
          arguments.command(), "--base '%s': name a branch, tag or commit".formatted(base));
    }
    return base;
  }

  public int layouts() {
    int layouts = arguments.count("--layouts", 0);
    if (layouts > LayoutRule.MOST) {
      throw Arguments.misuse(
          arguments.command(), "--layouts: more than " + LayoutRule.MOST + " tell nothing new");
    }
    return layouts;
  }

  public ProfileWish profiles() {
    return arguments.choice("--profile", ProfileWish.values());
  }

  public Duration budget() {
    return arguments.budget("--budget");
  }

  public List<String> environment() {
    return arguments.all("--env");
  }

  private Plan.Choice shard() {
    Optional<String> shard = arguments.find("--shard");
    if (shard.isEmpty()) {
      return Plan.Choice.ALL;
    }
    Matcher found = Pattern.compile("([1-9]\\d{0,2})/([1-9]\\d{0,2})").matcher(shard.get());
    if (!found.matches() || Integer.parseInt(found.group(1)) > Integer.parseInt(found.group(2))) {
      throw Arguments.misuse(
          arguments.command(), "--shard: '%s' is no part; write 1/3".formatted(shard.get()));
    }
    return new Plan.Choice(
        List.of(), Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }
}
