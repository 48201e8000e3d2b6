package io.github.gobenchreporter.cli.measure;

import io.github.gobenchreporter.cli.ab.AbProgress;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.command.CommandLines;
import io.github.gobenchreporter.measure.command.CommandPlan;
import io.github.gobenchreporter.measure.command.CommandRounds;
import io.github.gobenchreporter.measure.command.CommandSamples;
import io.github.gobenchreporter.measure.command.CommandSummary;
import io.github.gobenchreporter.measure.command.MeasuredCommand;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.util.List;

/** Any command as a benchmark: its runs are lines in Go's format on standard output. */
public record MeasureCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Measures commands as benchmarks: time, CPU time and peak memory of each run, in Go's"
        + " format on standard output.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    MeasureOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    MeasureOptions options = new MeasureOptions(arguments);
    CommandPlan plan = options.plan(console);
    ChildEnvironment children =
        ChildEnvironment.measured(console.environment(), options.environment());
    Tool shell = new Tool("sh", children, plan.patience());
    try (Stopwatch stopwatch = new Stopwatches(console).measuring(children)) {
      return measure(new CommandRounds(plan, stopwatch, shell));
    }
  }

  private int measure(CommandRounds rounds) {
    Stopwatch.Clock clock = rounds.stopwatch().clock();
    List<MeasuredCommand> commands = rounds.plan().commands();
    console.print(CommandLines.header(commands, clock, HostLines.of(console)));
    Progress progress = new Progress(console);
    try {
      List<CommandSamples> samples = rounds.run(progress);
      progress.shown.end();
      new CommandSummary(samples, rounds.plan().rounds(), clock).lines().forEach(console::note);
      return ExitCode.FINE;
    } catch (CommandRounds.Failed failed) {
      progress.shown.end();
      console.print(CommandLines.failure(failed.command()));
      console.error(failed.command().name() + ": " + failed.getMessage());
      return ExitCode.REGRESSION;
    }
  }

  /** Prints each result as it comes, so that a killed measurement leaves what it has. */
  private static final class Progress implements CommandRounds.Watcher {
    private final Console console;
    private final AbProgress shown;

    Progress(Console console) {
      this.console = console;
      this.shown = new AbProgress(console);
    }

    @Override
    public void progress(String what) {
      shown.note(what);
    }

    @Override
    public void measured(MeasuredCommand command, Usage usage) {
      console.print(CommandLines.result(command, usage));
    }
  }
}
