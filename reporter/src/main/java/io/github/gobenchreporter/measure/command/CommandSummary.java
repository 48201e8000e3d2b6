package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch.Clock;
import io.github.gobenchreporter.stats.TickShare;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a person wants to know of commands that were measured, one sentence a line.
 *
 * @param samples by command; the others are told against the first
 * @param planned how many rounds there were to be
 * @param clock what times mean
 */
public record CommandSummary(List<CommandSamples> samples, int planned, Clock clock) {
  /** Intervals of 95 %, as benchstat has them. */
  private static final double ALPHA = 0.05;

  private static final Unit PEAK = new Unit("peak-RSS-bytes");

  /** The sentences. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (CommandSamples each : samples) {
      lines.add(figures(each));
      doubts(each).forEach(lines::add);
    }
    for (CommandSamples each : samples.subList(1, samples.size())) {
      against(each, samples.get(0)).ifPresent(lines::add);
    }
    int done = samples.get(0).runs().size();
    if (done < planned) {
      lines.add("the budget was used after %d of %d runs".formatted(done, planned));
    }
    return lines;
  }

  private static String figures(CommandSamples each) {
    String peak =
        each.median(Usage::peak) == 0
            ? "peak memory not known"
            : "peak " + text(PEAK, each.median(Usage::peak));
    return "%s: %s wall (±%s%%), %s CPU (±%s%%), %s, %d runs"
        .formatted(
            each.command().name(),
            text(Unit.NS_PER_OP, each.median(Usage::wall)),
            percent(each.spread(Usage::wall)),
            text(Unit.NS_PER_OP, each.median(Usage::cpu)),
            percent(each.spread(Usage::cpu)),
            peak,
            each.runs().size());
  }

  private static String text(Unit unit, double value) {
    return NumberScale.of(unit, value).text(value);
  }

  private static String percent(double fraction) {
    return NumberText.of(100 * fraction, 2);
  }

  private List<String> doubts(CommandSamples each) {
    List<String> doubts = new ArrayList<>();
    String name = each.command().name();
    if (each.isFirstSlower()) {
      doubts.add(
          name + ": the first run was much slower; give --warmup 1, or --prepare to have all cold");
    }
    long outliers = each.outliers();
    if (outliers > 0) {
      doubts.add(
          "%s: %d of %d runs took a very unusual time; something else ran on this host"
              .formatted(name, outliers, each.runs().size()));
    }
    double points =
        TickShare.points(
            each.median(Usage::sys), each.median(Usage::cpu), (double) clock.tick().toNanos());
    if (points >= 1) {
      doubts.add(
          "%s: its share of system time is known to ±%s points only, user and system time come in ticks of %s ms; its system time tells more"
              .formatted(
                  name, NumberText.of(points, 2), NumberText.of(clock.tick().toNanos() / 1e6)));
    }
    return doubts;
  }

  private static Optional<String> against(CommandSamples each, CommandSamples first) {
    Optional<String> cpu = change(each, first, Usage::cpu).map(it -> "CPU " + it);
    Optional<String> wall = change(each, first, Usage::wall).map(it -> "wall " + it);
    return cpu.or(() -> wall)
        .map(
            unused ->
                "%s against %s, in turns: %s"
                    .formatted(
                        each.command().name(),
                        first.command().name(),
                        String.join(", ", Stream.concat(cpu.stream(), wall.stream()).toList())));
  }

  private static Optional<String> change(
      CommandSamples each, CommandSamples first, ToLongFunction<Usage> figure) {
    return each.against(first, figure)
        .map(
            it ->
                "%s (%s to %s)"
                    .formatted(signed(it.level()), signed(it.low(ALPHA)), signed(it.high(ALPHA))));
  }

  private static String signed(double logarithm) {
    double percent = 100 * PairedEstimate.fraction(logarithm);
    String number = NumberText.of(Math.abs(percent), 3);
    return (percent < 0 ? "−" : "+") + number + "%";
  }
}
