package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch.Clock;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Map;

/** Writes what commands used as lines of the Go benchmark format. */
public final class CommandLines {
  /** The key of the lines that say what ran: {@code BenchmarkX: go build ./...}. */
  public static final String COMMAND = "command";

  /** The key of the lines that say what ran before each run: {@code BenchmarkX: rm -rf cache}. */
  public static final String PREPARE = "prepare";

  /** The property of a {@code Unit %sys} line that says how coarse user and system time are. */
  public static final String TICK = "tick-ns";

  private CommandLines() {}

  /**
   * What stands above the results.
   *
   * @param facts configuration lines of the host
   */
  public static String header(
      List<MeasuredCommand> commands, Clock clock, Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    line(text, "goos", clock.goos());
    line(text, "goarch", clock.goarch());
    facts.forEach((key, value) -> line(text, key, value));
    for (MeasuredCommand each : commands) {
      if (each.isOneLine()) {
        line(text, COMMAND, each.benchmark() + ": " + each.line());
        each.prepare().ifPresent(it -> line(text, PREPARE, each.benchmark() + ": " + it));
      }
    }
    return text + units(clock);
  }

  /** What units mean here: which are judged beside time, and how coarse {@code %sys} is. */
  public static String units(Clock clock) {
    StringBuilder text = new StringBuilder();
    text.append("Unit ").append(Unit.CPU_NS_PER_OP).append(" better=lower\n");
    text.append("Unit peak-RSS-bytes better=lower\n");
    if (!clock.tick().isZero()) {
      text.append("Unit ").append(Unit.PERCENT_SYS).append(' ').append(TICK).append('=');
      text.append(clock.tick().toNanos()).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    String clean = OneLine.joined(value);
    if (!clean.isEmpty()) {
      text.append(key).append(": ").append(clean).append('\n');
    }
  }

  /** One run. */
  public static String result(MeasuredCommand command, Usage usage) {
    return result(command.benchmark(), usage, Unit.NS_PER_OP.name());
  }

  /**
   * One run of a benchmark.
   *
   * @param wall the unit of its wall time
   */
  public static String result(String benchmark, Usage usage, String wall) {
    StringBuilder line = new StringBuilder(benchmark).append("\t1");
    value(line, String.valueOf(usage.wall()), wall);
    value(line, String.valueOf(usage.user()), Unit.USER_NS_PER_OP.name());
    value(line, String.valueOf(usage.sys()), Unit.SYS_NS_PER_OP.name());
    value(line, String.valueOf(usage.cpu()), Unit.CPU_NS_PER_OP.name());
    if (usage.cpu() > 0) {
      value(line, NumberText.of(percentSys(usage), 4), Unit.PERCENT_SYS.name());
    }
    if (usage.peak() > 0) {
      value(line, String.valueOf(usage.peak()), "peak-RSS-bytes");
    }
    return line.append('\n').toString();
  }

  private static double percentSys(Usage usage) {
    return 100.0 * usage.sys() / usage.cpu();
  }

  private static void value(StringBuilder line, String value, String unit) {
    line.append('\t').append(value).append(' ').append(unit);
  }

  /** What a reader of results takes for a failed benchmark. */
  public static String failure(MeasuredCommand command) {
    return "--- FAIL: %s%nFAIL%n".formatted(command.benchmark());
  }
}
