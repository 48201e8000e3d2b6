package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.LastLines;
import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch;
import io.github.gobenchreporter.measure.Tool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs commands in turns: forwards in odd rounds, backwards in even ones, so that a host that
 * drifts moves all alike.
 *
 * @param plan what to measure
 * @param stopwatch that measures
 * @param shell that runs what prepares
 */
public record CommandRounds(CommandPlan plan, Stopwatch stopwatch, Tool shell) {
  /** Who watches. */
  public interface Watcher {
    /** Before a run; says which. */
    void progress(String what);

    /** After a measured run. */
    void measured(MeasuredCommand command, Usage usage);
  }

  /** A command that did not succeed: nothing of it can be believed. */
  public static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient MeasuredCommand command;

    Failed(MeasuredCommand command, String why) {
      super(why);
      this.command = command;
    }

    /** The command that failed. */
    public MeasuredCommand command() {
      return command;
    }
  }

  /**
   * Measures until all rounds are done or the budget is used.
   *
   * @return what each command used, run by run
   * @throws ReporterException if what prepares a run fails
   */
  public List<CommandSamples> run(Watcher watcher) throws Failed {
    Map<MeasuredCommand, List<Usage>> samples = new LinkedHashMap<>();
    for (MeasuredCommand command : plan.commands()) {
      samples.put(command, new ArrayList<>());
      for (int i = 1; i <= plan.warmups(); i++) {
        watcher.progress("%s: warm-up %d of %d".formatted(command.name(), i, plan.warmups()));
        once(command, "warm-up " + i);
      }
    }
    long start = System.nanoTime();
    long longest = 0;
    for (int round = 1; round <= plan.rounds() && hasTime(round, start, longest); round++) {
      long before = System.nanoTime();
      for (MeasuredCommand command : inTurns(round)) {
        watcher.progress("%s: run %d of %d".formatted(command.name(), round, plan.rounds()));
        Usage usage = once(command, "run " + round);
        samples.computeIfAbsent(command, unused -> new ArrayList<>()).add(usage);
        watcher.measured(command, usage);
      }
      longest = Math.max(longest, System.nanoTime() - before);
    }
    return samples.entrySet().stream()
        .map(each -> new CommandSamples(each.getKey(), each.getValue()))
        .toList();
  }

  private boolean hasTime(int round, long start, long longest) {
    long used = System.nanoTime() - start;
    return round == 1 || plan.budget().map(it -> used + longest <= it.toNanos()).orElse(true);
  }

  private List<MeasuredCommand> inTurns(int round) {
    List<MeasuredCommand> order = new ArrayList<>(plan.commands());
    if (round % 2 == 0) {
      Collections.reverse(order);
    }
    return order;
  }

  private Usage once(MeasuredCommand command, String which) throws Failed {
    command.prepare().ifPresent(it -> prepare(command, it));
    Usage usage = stopwatch.time(plan.folder(), command.words(), plan.patience());
    if (usage.ok()) {
      return usage;
    }
    String how =
        usage.timedOut()
            ? "did not end within %d s".formatted(plan.patience().toSeconds())
            : usage.exit() < 0 && usage.wall() == 0
                ? "cannot be started"
                : usage.exit() < 0 ? "was killed" : "exit " + usage.exit();
    throw new Failed(command, "%s: %s: %s".formatted(which, how, lastLines(usage.errors())));
  }

  private void prepare(MeasuredCommand command, String script) {
    Tool.Answer answer = shell.run(plan.folder(), "-c", script);
    if (!answer.ok()) {
      throw ReporterException.input(
          "--prepare of %s: exit %d: %s; it must succeed before each run"
              .formatted(command.name(), answer.exit(), lastLines(answer.why())));
    }
  }

  private static String lastLines(String said) {
    String lines = LastLines.of(said);
    return lines.isEmpty() ? "it said nothing on standard error; run it by hand to see why" : lines;
  }
}
