package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.BenchmarkName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one package printed, line by line, and files it under results, configuration or
 * outcome.
 *
 * <p>In a text, one log reads everything and {@code pkg:} lines move it from package to package; in
 * a test2json stream every package has its own. Both take the same lines, so both give the same
 * run.
 */
final class PackageLog {
  private static final byte[] BENCHMARK = "Benchmark".getBytes(StandardCharsets.US_ASCII);

  private final RunBuilder run;
  private final ResultLine result = new ResultLine();
  private final HeaderLines header;
  private final OutcomeLines outcomes;

  PackageLog(RunBuilder run, String pkg) {
    this.run = run;
    this.outcomes = new OutcomeLines(run, pkg);
    this.header = new HeaderLines(run, outcomes);
  }

  /** How the package fares beside its results. */
  OutcomeLines outcomes() {
    return outcomes;
  }

  /**
   * Reads the next line.
   *
   * @param test the benchmark a test2json event attributes it to, which may be wrong; or null
   */
  void line(byte[] line, int from, int to, long number, @Nullable String test) {
    if (PlainLine.isPlain(line, from, to)) {
      plainLine(line, from, to, number, test);
    } else {
      byte[] clean = PlainLine.clean(line, from, to);
      plainLine(clean, 0, clean.length, number, test);
    }
  }

  private void plainLine(byte[] line, int from, int to, long number, @Nullable String test) {
    if (!startsWithBenchmark(line, from, to)) {
      otherLine(line, from, to, number, test);
      return;
    }
    header.interrupted();
    if (result.parse(line, from, to)) {
      accept(line, result.measurements, number);
    } else if (result.error == null) {
      outcomes.runs(text(line, from, to));
    } else if (!recover(line, from + 1, to, number, test)) {
      tornLine(line, from, to, number);
    }
  }

  /**
   * Reads a last line without its line end. A cut in a number leaves it without a unit, an error
   * like any other; a cut in a unit makes a unit nobody knows, and that measurement is left out.
   */
  void unterminatedLine(byte[] line, int from, int to, long number) {
    boolean isResult = startsWithBenchmark(line, from, to) && result.parse(line, from, to);
    int last = result.measurements - 1;
    if (!isResult || run.knowsUnit(line, result.unitFrom[last], result.unitTo[last])) {
      line(line, from, to, number, null);
      return;
    }
    run.problem(number, "truncated: the results end in the middle of this line");
    if (last > 0) {
      accept(line, last, number);
    }
  }

  private void accept(byte[] line, int measurements, long number) {
    ResultsBuilder results = run.results(outcomes.pkg(), line, result.nameFrom, result.nameTo);
    if (results.isEmpty()) {
      outcomes.measured(results.benchmark().name(), number);
    }
    results.add(line, result, measurements);
    run.countResult();
    outcomes.resultSeen();
  }

  /**
   * A print without a line end stands in front of the result: {@code partial BenchmarkX-8 200 3
   * ns/op}. The result is read when it is that of the benchmark known to run.
   */
  private boolean recover(byte[] line, int from, int to, long number, @Nullable String test) {
    String expected = test != null && test.startsWith("Benchmark") ? test : outcomes.running();
    if (expected == null || !expected.startsWith("Benchmark")) {
      return false;
    }
    byte[] name = expected.getBytes(StandardCharsets.UTF_8);
    int at = lastIndexOf(line, from, to, name);
    if (at < 0 || !result.parse(line, at, to) || !resultIsOf(line, expected)) {
      return false;
    }
    accept(line, result.measurements, number);
    run.problem(number, expected + " printed in front of its result; the result was recovered");
    return true;
  }

  private boolean resultIsOf(byte[] line, String expected) {
    String name = text(line, result.nameFrom, result.nameTo);
    return name.equals(expected) || BenchmarkName.withoutProcs(name).equals(expected);
  }

  private static int lastIndexOf(byte[] line, int from, int to, byte[] word) {
    for (int at = to - word.length; at >= from; at--) {
      if (Arrays.equals(line, at, at + word.length, word, 0, word.length)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * {@code BenchmarkX-8 \t} and then something else than numbers: a failure, a panic or a print.
   */
  private void tornLine(byte[] line, int from, int to, long number) {
    int nameEnd = from;
    while (nameEnd < to && line[nameEnd] != ' ' && line[nameEnd] != '\t') {
      nameEnd++;
    }
    String name = text(line, from, nameEnd);
    String rest = text(line, nameEnd, to).strip();
    String error = result.error;
    outcomes.runs(name);
    if (!rest.isEmpty() && !outcomes.line(rest, number)) {
      run.problem(number, name + ": " + error + "; the line is left out");
    }
  }

  private void otherLine(byte[] line, int from, int to, long number, @Nullable String test) {
    if (from == to || recover(line, from, to, number, test)) {
      return;
    }
    String text = text(line, from, to);
    if (!header.line(text, number) && !outcomes.line(text, number)) {
      outcomes.log(text);
    }
  }

  private static boolean startsWithBenchmark(byte[] line, int from, int to) {
    return to - from >= BENCHMARK.length
        && Arrays.equals(line, from, from + BENCHMARK.length, BENCHMARK, 0, BENCHMARK.length);
  }

  private static String text(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }
}
