package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads one source of benchmark results, test2json stream or text, told apart by content.
 *
 * <p>A line that is an object with an Action makes the source a test2json stream, unless benchmark
 * lines came before it: then a benchmark printed it.
 */
public final class RunReader {
  private final RunBuilder run;
  private final PackageLog text;
  private final EventStream stream;
  private final OutputEvent output = new OutputEvent();
  private final boolean shortWay;
  private long events;
  private long foreign;
  private long firstForeign;
  private long eventsInText;

  private RunReader(String file, Set<String> keys, boolean shortWay) {
    this.shortWay = shortWay;
    run = new RunBuilder(file, keys);
    text = new PackageLog(run, "");
    stream = new EventStream(run);
  }

  /**
   * Reads {@code in} to its end; memory grows with the samples kept, not with the length of the
   * stream.
   *
   * @param file how problems name the source
   * @param keys the configuration keys to believe, {@link Configuration#GO_KEYS} or more
   */
  public static Run read(String file, InputStream in, Set<String> keys) throws IOException {
    return read(file, in, keys, true);
  }

  /**
   * The same.
   *
   * @param shortWay whether events may be read by {@link OutputEvent}
   */
  static Run read(String file, InputStream in, Set<String> keys, boolean shortWay)
      throws IOException {
    RunReader reader = new RunReader(file, keys, shortWay);
    LineReader lines = new LineReader(Encodings.utf8(in));
    while (lines.next()) {
      reader.line(lines);
    }
    return reader.end(lines);
  }

  private void line(LineReader lines) {
    byte[] buffer = lines.buffer();
    int from = lines.from();
    int to = lines.to();
    if (lines.cut()) {
      run.problem(lines.number(), "line longer than 16 MiB; it is left out");
    } else if (from < to && buffer[from] == '{') {
      braceLine(lines);
    } else if (events > 0) {
      foreignLine(lines);
    } else if (lines.terminated()) {
      text.line(buffer, from, to, lines.number(), null);
    } else {
      text.unterminatedLine(buffer, from, to, lines.number());
    }
  }

  private void braceLine(LineReader lines) {
    byte[] buffer = lines.buffer();
    if (shortWay && events > 0 && output.parse(buffer, lines.from(), lines.to())) {
      events++;
      stream.output(buffer, output, lines.number());
      return;
    }
    TestEvent event = TestEvent.parse(buffer, lines.from(), lines.to());
    boolean inStream = events > 0 || !run.hasBenchmarkLines();
    if (event != null && inStream) {
      events++;
      stream.event(event, lines.number());
    } else if (events > 0 && lines.terminated()) {
      foreignLine(lines);
      stream.damaged(lines.number());
    } else if (events > 0) {
      run.problem(lines.number(), "truncated: the stream ends in the middle of an event");
    } else {
      eventsInText += event == null ? 0 : 1;
      text.line(buffer, lines.from(), lines.to(), lines.number(), null);
    }
  }

  /** Something that is no event: the go command's own words, or what a shell wrote beside it. */
  private void foreignLine(LineReader lines) {
    foreign++;
    firstForeign = firstForeign == 0 ? lines.number() : firstForeign;
    String line =
        new String(lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
    if (line.startsWith("Benchmark") && line.contains("/op")) {
      run.problem(lines.number(), "a result outside the events; it is left out");
    } else if (!text.outcomes().line(line, lines.number())) {
      run.builds().line(line);
    }
  }

  private Run end(LineReader lines) {
    long number = lines.number();
    if (events > 0) {
      stream.end(number);
    } else if (!lines.terminated() && text.outcomes().interrupted()) {
      run.problem(number, "truncated: the results end in the middle of a line");
    }
    text.outcomes().end();
    if (foreign > 0) {
      run.problem(firstForeign, foreign + " lines are not test2json events, from here on");
    }
    if (eventsInText > 0) {
      run.problem(0, eventsInText + " test2json events inside a text are left out");
    }
    return run.build(number, events, foreign);
  }
}
