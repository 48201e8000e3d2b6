package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.BenchmarkName;
import java.util.regex.Pattern;
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
  private static final Pattern HEADER = Pattern.compile("(goos|goarch|pkg|cpu): \\S.*");

  private static final String TWICE =
      "a unit stands twice in this line; both values are taken for samples of it";

  private final RunBuilder run;
  private final Origin origin;
  private final ResultLine result = new ResultLine();
  private final HeaderLines header;
  private final OutcomeLines outcomes;
  private final TornResults torn;

  PackageLog(RunBuilder run, String pkg) {
    this.run = run;
    this.origin = new Origin(run);
    this.outcomes = new OutcomeLines(run, origin, pkg);
    this.header = new HeaderLines(run, origin, outcomes);
    this.torn = new TornResults(run, origin);
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

  /** Whether the slice is a header's or a result as Go writes them, whole and in a known unit. */
  boolean isText(byte[] line, int from, int to) {
    if (LineText.isOfBenchmark(line, from, to)) {
      return result.parse(line, from, to)
          && TornResults.isPadded(line, result.nameTo, to)
          && run.knowsUnit(line, result.unitFrom[0], result.unitTo[0]);
    }
    return HEADER.matcher(LineText.text(line, from, to)).matches();
  }

  private void plainLine(byte[] line, int from, int to, long number, @Nullable String test) {
    if (!LineText.isOfBenchmark(line, from, to)) {
      otherLine(line, from, to, number, test);
      return;
    }
    header.interrupted();
    torn.lose(outcomes.pkg());
    if (result.parse(line, from, to)) {
      accept(line, result.measurements, number);
    } else if (result.error == null) {
      outcomes.runs(LineText.text(line, from, to));
    } else if (!recover(line, from + 1, to, number, test)) {
      tornLine(line, from, to, number);
    }
  }

  /**
   * Reads a last line without its line end. A cut in a number leaves it without a unit, an error
   * like any other; a cut in a unit makes a unit nobody knows, and that measurement is left out.
   */
  void unterminatedLine(byte[] line, int from, int to, long number) {
    boolean isResult = LineText.isOfBenchmark(line, from, to) && result.parse(line, from, to);
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

  /** The lines are over: what is open stays so. */
  void end() {
    torn.lose(outcomes.pkg());
  }

  private void accept(byte[] line, int measurements, long number) {
    torn.close();
    boolean atOne = outcomes.isStarted(line, result.nameFrom, result.nameTo);
    ResultsBuilder results =
        origin.part().results(outcomes.pkg(), line, result.nameFrom, result.nameTo, atOne);
    if (results.isEmpty()) {
      outcomes.measured(results.benchmark().name(), number);
    }
    if (!results.add(line, result, measurements)) {
      run.problem(number, results.benchmark().name() + ": " + TWICE);
    }
    run.countResult();
    outcomes.resultSeen();
    if (result.iterations == 0) {
      outcomes.runs(results.benchmark().name()); // What Go prints for a call that did not return.
    }
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
    int at = LineText.last(line, from, to, expected);
    if (at < 0 || !result.parse(line, at, to) || !resultIsOf(line, expected)) {
      return false;
    }
    accept(line, result.measurements, number);
    run.problem(number, expected + " printed in front of its result; the result was recovered");
    return true;
  }

  /**
   * Whatever ran before printed no line end: {@code .BenchmarkX-8 \t 200\t 3 ns/op}. A line that
   * quotes or comments a result is none.
   */
  private boolean recoverName(byte[] line, int from, int to, long number) {
    int at = LineText.lastName(line, from + 1, to);
    if (at < 0 || LineText.isQuoted(line[from])) {
      return false;
    }
    int nameEnd = LineText.nameEnd(line, at, to);
    if (!TornResults.isPadded(line, nameEnd, to)) {
      return false;
    }
    torn.lose(outcomes.pkg());
    torn.begin(LineText.text(line, at, nameEnd));
    boolean whole = recoverNumbers(torn.join(line, nameEnd, to), number);
    if (!whole) {
      outcomes.runs(LineText.text(line, at, nameEnd));
    }
    return true;
  }

  /** Reads a result that {@link TornResults} put together. */
  private boolean recoverNumbers(byte @Nullable [] whole, long number) {
    if (whole == null || !result.parse(whole, 0, whole.length)) {
      return false;
    }
    acceptRecovered(whole, number);
    return true;
  }

  private void acceptRecovered(byte[] line, long number) {
    String name = LineText.text(line, result.nameFrom, result.nameTo);
    accept(line, result.measurements, number);
    run.problem(number, name + ": something was printed into its result, which was recovered");
  }

  private boolean resultIsOf(byte[] line, String expected) {
    String name = LineText.text(line, result.nameFrom, result.nameTo);
    return name.equals(expected) || BenchmarkName.withoutProcs(name).equals(expected);
  }

  /**
   * {@code BenchmarkX-8 \t} and then something else than numbers: a failure, a panic or a print.
   */
  private void tornLine(byte[] line, int from, int to, long number) {
    int nameEnd = LineText.nameEnd(line, from, to);
    String name = LineText.text(line, from, nameEnd);
    String rest = LineText.text(line, nameEnd, to).strip();
    String error = result.error;
    String why = result.isValue ? error + ": " + result.lastField(line) : LostResults.PRINTED_INTO;
    boolean whole = result.isWhole;
    boolean ofGo = TornResults.isPadded(line, nameEnd, to);
    if (!ofGo && (LineText.isWord(name) || !LineText.isAlmostResult(rest))) {
      return; // Prose.
    }
    outcomes.runs(name);
    if (ofGo && !rest.isEmpty() && outcomes.line(rest, number)) {
      return;
    }
    if (ofGo && isOfAnother(line, name, nameEnd, to, number)) {
      return;
    }
    torn.begin(name, why);
    if (!recoverNumbers(torn.join(line, nameEnd, to), number) && (whole || !ofGo)) {
      torn.close();
      run.problem(number, name + ": " + error + "; the line is left out");
    }
  }

  /**
   * A whole result was printed into another's line, {@code BenchmarkX-8 \tBenchmarkY-8 \t 200\t 3
   * ns/op}: its numbers are Y's, those of X are still to come.
   */
  private boolean isOfAnother(byte[] line, String name, int from, int to, long number) {
    int at = LineText.lastName(line, from, to);
    int nameEnd = at < 0 ? to : LineText.nameEnd(line, at, to);
    if (at < 0 || !TornResults.isPadded(line, nameEnd, to)) {
      return false;
    }
    String other = LineText.text(line, at, nameEnd);
    if (!recoverNumbers(torn.join(other, line, nameEnd, to), number)) {
      return false;
    }
    if (!other.equals(name)) {
      torn.begin(name);
    }
    return true;
  }

  private void otherLine(byte[] line, int from, int to, long number, @Nullable String test) {
    if (from == to
        || recover(line, from, to, number, test)
        || torn.isOpen() && recoverNumbers(torn.join(line, from, to), number)
        || recoverName(line, from, to, number)) {
      return;
    }
    String text = LineText.text(line, from, to);
    if (!header.line(text, number) && !outcomes.line(text, number)) {
      outcomes.log(text);
    }
  }
}
