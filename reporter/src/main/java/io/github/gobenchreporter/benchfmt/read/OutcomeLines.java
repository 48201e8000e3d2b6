package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines by which {@code go test} tells how benchmarks and packages fared: {@code === RUN},
 * {@code --- FAIL}, {@code panic:}, {@code exit status}, {@code ok}, {@code FAIL}, {@code #
 * package}.
 */
final class OutcomeLines {
  private final RunBuilder run;
  private final Origin origin;
  private @Nullable RunPart part;
  private PackageOutcome outcome = new PackageOutcome();
  private String pkg;
  private boolean open;
  private boolean hasBenchmarks;
  private boolean announced;

  OutcomeLines(RunBuilder run, Origin origin, String pkg) {
    this.run = run;
    this.origin = origin;
    this.pkg = pkg;
  }

  /** The package whose lines these are, or "" as long as nothing named it. */
  String pkg() {
    return pkg;
  }

  /** Whether the package has begun and not ended. */
  boolean isOpen() {
    return open;
  }

  /** A {@code start} event: {@code go test} itself speaks, which says how every package ends. */
  void announced() {
    announced = true;
    open = true;
  }

  /** A {@code pkg:} line; a package still open has ended without saying so. */
  void enter(String name) {
    if (!name.equals(pkg)) {
      end();
      pkg = name;
    }
    hasBenchmarks = true;
    open = true;
  }

  /** Whether a benchmark of the package is known to have started; Go prints its header before. */
  boolean benchmarkStarted() {
    return outcome.benchmarkStarted();
  }

  /** Whether the slice is the very name that the last {@code === RUN} announced. */
  boolean isStarted(byte[] line, int from, int to) {
    return outcome.isStarted(line, from, to);
  }

  @Nullable String running() {
    return outcome.running();
  }

  void runs(String name) {
    hasBenchmarks = true;
    open = true;
    outcome.runs(name);
  }

  void started(String name) {
    hasBenchmarks = true;
    open = true;
    outcome.started(name);
  }

  void resultSeen() {
    hasBenchmarks = true;
    open = true;
    part = origin.part();
    outcome.resultSeen();
  }

  /** The first result of a benchmark. */
  void measured(String name, long number) {
    if (!outcome.expects(name)) {
      run.problem(
          number, name + " was printed while another benchmark ran; perhaps it is no result");
    }
    outcome.measured(name);
  }

  void ended(String name, Kind kind) {
    hasBenchmarks = true;
    open = true;
    part = origin.part();
    outcome.ended(name, kind);
  }

  /** A line that says nothing by itself: perhaps part of a message. */
  void log(String text) {
    outcome.log(text);
    run.builds().line(text);
  }

  /** Reads the line when it tells how something fared. */
  boolean line(String text, long number) {
    return runLine(text)
        || endLine(text)
        || crashLine(text)
        || packageLine(text, number)
        || buildLine(text);
  }

  private boolean runLine(String text) {
    if (text.startsWith("=== RUN ")) {
      started(text.substring("=== RUN ".length()).strip());
    }
    return text.startsWith("=== ");
  }

  private boolean endLine(String text) {
    int at = Math.max(text.indexOf("--- FAIL: "), text.indexOf("--- SKIP: "));
    if (at < 0) {
      return false;
    }
    String name = nameIn(text.substring(at + "--- FAIL: ".length()).strip());
    if (!text.substring(0, at).isBlank() && !outcome.isRunning(name)) {
      return false;
    }
    ended(name, text.startsWith("--- F", at) ? Kind.FAILED : Kind.SKIPPED);
    return true;
  }

  /** {@code BenchmarkX (0.00s)} names BenchmarkX. */
  private static String nameIn(String text) {
    int elapsed = text.lastIndexOf(" (");
    return elapsed > 0 && text.endsWith("s)") ? text.substring(0, elapsed) : text;
  }

  private boolean crashLine(String text) {
    if (text.startsWith("panic: test timed out") || text.startsWith("*** Test killed")) {
      outcome.crashed(Kind.TIMED_OUT, text);
    } else if (text.startsWith("panic: ") || text.startsWith("fatal error: ")) {
      outcome.crashed(Kind.PANICKED, text);
    } else if (text.startsWith("exit status ") || text.startsWith("signal: ")) {
      outcome.crashed(Kind.EXITED, text);
    } else {
      return false;
    }
    open = true;
    return true;
  }

  /** {@code ok \tpkg\t0.1s}, {@code FAIL\tpkg\t0.1s}, {@code FAIL\tpkg [build failed]}. */
  private boolean packageLine(String text, long number) {
    if (text.equals("PASS") || text.equals("FAIL")) {
      return true;
    }
    String[] fields = text.split("\\s+", 4);
    boolean isEnd = text.startsWith("ok  \t") || text.startsWith("FAIL\t");
    if (!isEnd && !text.startsWith("?   \t") || fields.length < 2) {
      return false;
    }
    run.builds().endOfMessages();
    if (text.endsWith("[build failed]") || text.endsWith("[setup failed]")) {
      run.builds().failed(fields[1], "");
      open = false;
    } else if (isEnd) {
      close(fields[1], fields[0].equals("ok"), text, number);
    }
    return true;
  }

  private boolean buildLine(String text) {
    if (text.startsWith("# ")) {
      run.builds().header(text.substring(2).strip());
    }
    return text.startsWith("# ");
  }

  /**
   * The package {@code ended}, by its last line or its last event. One that goes down before its
   * first benchmark has printed no header, so it is not the package of the last one.
   */
  void close(String ended, boolean passed, String lastWords, long number) {
    String name = hasBenchmarks && !pkg.isEmpty() ? pkg : ended;
    if (passed) {
      file(name, outcome.failures());
      for (String lost : outcome.withoutResult()) {
        run.problem(number, lost + " started but printed no result line");
      }
    } else {
      file(name, outcome.failuresOfFailedPackage(lastWords));
    }
    reset();
  }

  /**
   * The package {@code ended} says its last event. Most have said so by their last line; {@code go
   * tool test2json} makes up a failure where a text has none.
   */
  void lastEvent(String ended, boolean passed, long number) {
    if (open && (passed || announced)) {
      close(ended, passed, "the package failed without a word", number);
    } else if (open) {
      end();
    }
  }

  /** The stream ended before the package did. */
  void truncated() {
    file(pkg, outcome.failuresOfTruncatedPackage());
    reset();
  }

  /** The stream, or the package in a text, ended without a last line, as texts often do. */
  void end() {
    file(pkg, outcome.unended());
    reset();
  }

  /** Files failures where the package's benchmarks ran; a header may have come since. */
  private void file(String name, List<Failure> failures) {
    if (!failures.isEmpty()) {
      (part == null ? origin.part() : part).failures(name, failures);
    }
  }

  private void reset() {
    outcome = new PackageOutcome();
    open = false;
    hasBenchmarks = false;
    part = null;
  }

  /** Whether a benchmark was being measured when the lines ended. */
  boolean interrupted() {
    return open && outcome.isInterrupted();
  }
}
