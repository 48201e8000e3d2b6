package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Reads one source of benchmark results, test2json stream or text, told apart by content.
 *
 * <p>A line that is an object with an Action makes the source a test2json stream from there on;
 * behind benchmark lines only one that begins a stream, because a benchmark may print the others.
 * Results that stand between events, as in two files put together, are read as text.
 */
public final class RunReader {
  private final String file;
  private final RunBuilder run;
  private final PackageLog text;
  private final EventStream stream;
  private final OutputEvent output = new OutputEvent();
  private final boolean fastPath;
  private long events;
  private long foreign;
  private long firstForeign;
  private long eventsInText;

  /** So much of a source tells what kind it is. */
  private static final int START = 1 << 16;

  private final String start;
  private final LinePrefix prefix;

  private RunReader(String file, Set<String> keys, boolean fastPath, String start) {
    this.file = file;
    this.fastPath = fastPath;
    this.start = start;
    this.prefix = LinePrefix.of(start);
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
   * @param fastPath whether events may be read by {@link OutputEvent}
   */
  static Run read(String file, InputStream in, Set<String> keys, boolean fastPath)
      throws IOException {
    return Run.merge(readParts(file, in, keys, fastPath));
  }

  /**
   * The same, with what stands under other configuration lines in runs of their own; problems and
   * volume of the whole are the first's.
   */
  public static List<Run> readParts(String file, InputStream in, Set<String> keys)
      throws IOException {
    return readParts(file, in, keys, true);
  }

  private static List<Run> readParts(
      String file, InputStream in, Set<String> keys, boolean fastPath) throws IOException {
    PushbackInputStream source = new PushbackInputStream(Encodings.utf8(in), START);
    byte[] first = source.readNBytes(START);
    source.unread(first);
    String start = new String(first, StandardCharsets.UTF_8);
    RunReader reader = new RunReader(file, keys, fastPath, start);
    LineReader lines = new LineReader(source);
    while (lines.next()) {
      reader.line(lines);
    }
    return reader.end(lines);
  }

  private void line(LineReader lines) {
    if (prefix != LinePrefix.NONE) {
      lines.skip(prefix.length(lines.buffer(), lines.from(), lines.to()));
    }
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
    if (fastPath && events > 0 && output.parse(buffer, lines.from(), lines.to())) {
      events++;
      stream.output(buffer, output, lines.number());
      return;
    }
    TestEvent event = TestEvent.parse(buffer, lines.from(), lines.to());
    boolean inStream = events > 0 || !run.hasBenchmarkLines();
    if (event != null && (inStream || opensStream(event))) {
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

  /** A stream behind a text begins as every stream does; what a benchmark prints does not. */
  private static boolean opensStream(TestEvent event) {
    String output = event.output();
    return !event.pkg().isEmpty()
        && (event.action().equals("start")
            || output != null && (output.startsWith("goos: ") || output.startsWith("pkg: ")));
  }

  /** Something that is no event: the go command's own words, or what a shell wrote beside it. */
  private void foreignLine(LineReader lines) {
    if (text.isText(lines.buffer(), lines.from(), lines.to())) {
      text.line(lines.buffer(), lines.from(), lines.to(), lines.number(), null);
      return;
    }
    String line =
        new String(lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
    boolean inText = text.outcomes().isOpen();
    if (!text.outcomes().line(line, lines.number())) {
      run.builds().line(line);
    } else if (inText) {
      return;
    }
    foreign++;
    firstForeign = firstForeign == 0 ? lines.number() : firstForeign;
  }

  private List<Run> end(LineReader lines) {
    long number = lines.number();
    if (events > 0) {
      stream.end(number);
    }
    text.end();
    if (events == 0 && !lines.terminated() && text.outcomes().interrupted()) {
      run.problem(number, "truncated: the results end in the middle of a line");
    }
    text.outcomes().end();
    if (foreign > 0) {
      run.problem(firstForeign, foreign + " lines are not test2json events, from here on");
    }
    if (eventsInText > 0) {
      run.problem(0, eventsInText + " test2json events inside a text are left out");
    }
    if (prefix != LinePrefix.NONE && run.hasBenchmarkLines()) {
      run.problem(0, "lines begin with " + prefix.words() + ", which is taken off");
    }
    List<Run> parts = run.build(number, events, foreign);
    Run first = parts.get(0);
    return events == 0 && first.results().isEmpty() && first.failures().isEmpty()
        ? LookAlike.sentence(start).map(it -> List.of(first.withProblem(file, it))).orElse(parts)
        : parts;
  }
}
