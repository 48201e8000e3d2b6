package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Failure.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns test2json events back into the lines that were printed, package by package.
 *
 * <p>One event is not one line: name and numbers come in one or two events, long lines in many, and
 * only the first result of a benchmark carries its name in {@code Test}. So outputs are joined per
 * package, in order, and cut at line ends.
 */
final class EventStream {
  private final RunBuilder run;
  private final Map<String, LineJoiner> packages = new LinkedHashMap<>();
  private final ByteTable<String> names = new ByteTable<>();
  private @Nullable LineJoiner latest;
  private boolean announcing;

  EventStream(RunBuilder run) {
    this.run = run;
  }

  /** The same as {@link #event} for an event read the short way. */
  void output(byte[] line, OutputEvent event, long number) {
    String pkg = names.computeIfAbsent(line, event.pkgFrom, event.pkgTo, name -> name);
    if (announcing && !packages.containsKey(pkg)) {
      damaged(number);
    }
    boolean named = event.testTo > event.testFrom;
    String test =
        named ? names.computeIfAbsent(line, event.testFrom, event.testTo, name -> name) : null;
    joiner(pkg).append(event.text, event.length, test, number);
  }

  void event(TestEvent event, long number) {
    switch (event.action()) {
      case "build-output" ->
          run.builds().output(orEmpty(event.importPath()), orEmpty(event.output()));
      case "build-fail" -> {}
      default -> {
        if (isDamaged(event)) {
          damaged(number);
        }
        packageEvent(event, joiner(event.pkg()), number);
      }
    }
  }

  /**
   * An event that {@code go test} does not write: output without text, text without the action
   * output, or a package that never started among others that did.
   */
  private boolean isDamaged(TestEvent event) {
    boolean start = event.action().equals("start");
    announcing |= start;
    boolean stranger = announcing && !start && !packages.containsKey(event.pkg());
    boolean text = event.output() != null;
    return stranger || text != event.action().equals("output");
  }

  private void packageEvent(TestEvent event, LineJoiner lines, long number) {
    OutcomeLines outcomes = lines.log().outcomes();
    String test = event.test();
    switch (event.action()) {
      case "start" -> outcomes.announced();
      case "run" -> {
        lines.flush(number);
        outcomes.started(orEmpty(test));
      }
      case "output" -> {
        byte[] text = orEmpty(event.output()).getBytes(StandardCharsets.UTF_8);
        lines.append(text, text.length, test, number);
      }
      case "fail" -> failed(event, lines, number);
      case "skip", "pass" -> {
        if (test == null) {
          lines.flush(number);
          outcomes.lastEvent(event.pkg(), true, number);
        } else if (event.action().equals("skip")) {
          outcomes.ended(test, Kind.SKIPPED);
        }
      }
      default -> {}
    }
  }

  private void failed(TestEvent event, LineJoiner lines, long number) {
    OutcomeLines outcomes = lines.log().outcomes();
    if (event.test() != null) {
      outcomes.ended(event.test(), Kind.FAILED);
      return;
    }
    lines.flush(number);
    if (event.failedBuild() != null) {
      run.builds().failed(event.pkg(), event.failedBuild());
    }
    outcomes.lastEvent(event.pkg(), false, number);
  }

  /** An event was damaged: what its package has of an unfinished line cannot be continued. */
  void damaged(long number) {
    packages.values().forEach(LineJoiner::damage);
    run.problem(number, "this event cannot be read; it is left out");
  }

  /** The stream is over; packages that have not ended were cut. */
  void end(long number) {
    for (LineJoiner lines : packages.values()) {
      lines.endOfStream(number);
      lines.log().end();
      OutcomeLines outcomes = lines.log().outcomes();
      if (outcomes.isOpen()) {
        run.problem(
            number, "truncated: the stream ends before package " + outcomes.pkg() + " does");
        outcomes.truncated();
      }
    }
  }

  private LineJoiner joiner(String pkg) {
    if (latest == null || !latest.pkg().equals(pkg)) {
      latest = packages.computeIfAbsent(pkg, name -> new LineJoiner(name, run));
    }
    return latest;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
