package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule: {@code ns/op=±1.5%}, {@code %sys=+0.3}, {@code codec.JSON* ns/op=±3% min=1ns}, {@code
 * MB/s=off}, {@code BenchmarkDebug*=ignore}.
 *
 * @param glob over benchmark names, {@code *} and {@code ?}; "" for every benchmark
 * @param unit as Go prints it; "" for every unit
 * @param effect what becomes of what it matches
 */
public record ThresholdRule(String glob, String unit, Effect effect) {
  /** What becomes of what a rule matches. */
  public sealed interface Effect {}

  /** It is judged by a threshold. */
  public record Judged(Threshold threshold) implements Effect {
    @Override
    public String toString() {
      return threshold.toString();
    }
  }

  /** It is shown or left out. */
  public enum Unjudged implements Effect {
    /** It is shown and gates nothing. */
    OFF("off"),
    /** It is left out of the report. */
    IGNORE("ignore");

    private final String word;

    Unjudged(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<glob>\\S+)\\s+)?(?<unit>(?!min\\s*=)\\S+?)\\s*=\\s*(?<effect>off|ignore|[±+-]{0,2}[\\d.]+\\s*%?(?:\\s+min\\b.*)?)");

  /** What a glob ends with that is a rule of its own. */
  private static final Pattern RULE = Pattern.compile(".*(?:%|=off|=ignore)\\s*");

  private static final Pattern BETWEEN_RULES = Pattern.compile("[,;]");

  /** What stands alone before {@code =ignore}, and can only be a benchmark. */
  private static final Pattern BENCHMARK = Pattern.compile("(?:.*\\.)?Benchmark.*|.*[*?].*");

  /**
   * Reads a rule; what is misspelt is refused, never ignored.
   *
   * @throws ReporterException showing how a rule is written
   */
  public static ThresholdRule parse(String line) {
    Matcher form = FORM.matcher(line.strip());
    if (!form.matches()) {
      throw misspelt(line);
    }
    String glob = form.group("glob") == null ? "" : form.group("glob");
    String unit = form.group("unit");
    if (isRule(glob)
        || BETWEEN_RULES.splitAsStream(line).filter(ThresholdRule::isRule).count() > 1) {
      throw ReporterException.input(
          "threshold '%s' is more than one rule; give each by itself".formatted(line));
    }
    Effect effect = effect(form.group("effect"), unit).orElseThrow(() -> misspelt(line));
    boolean everyUnit =
        effect == Unjudged.IGNORE && glob.isEmpty() && BENCHMARK.matcher(unit).matches();
    return everyUnit ? new ThresholdRule(unit, "", effect) : new ThresholdRule(glob, unit, effect);
  }

  private static boolean isRule(String text) {
    return RULE.matcher(text).matches() && FORM.matcher(text.strip()).matches();
  }

  private static Optional<Effect> effect(String text, String unit) {
    for (Unjudged unjudged : Unjudged.values()) {
      if (unjudged.toString().equals(text)) {
        return Optional.of(unjudged);
      }
    }
    return Threshold.parse(text, new Unit(unit)).map(Judged::new);
  }

  private static ReporterException misspelt(String line) {
    return ReporterException.input(
        "threshold '%s' is not of the form [benchmark glob ]unit=±x%%; write for example '%s=±1.5%%', '%s=+0.3', '%s=off' or 'BenchmarkX*=ignore'"
            .formatted(line, Unit.NS_PER_OP, Unit.PERCENT_SYS, Unit.MB_PER_S));
  }

  /** As users write it. */
  @Override
  public String toString() {
    return Stream.of(glob, unit)
            .filter(word -> !word.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse("")
        + "="
        + effect;
  }

  /** Whether it is for both directions of a unit of which nobody knows the worse one. */
  boolean isUndirected(Unit of) {
    return effect instanceof Judged judged
        && judged.threshold().direction(of.better()) == Better.UNKNOWN;
  }

  /** Says what to write where {@link #isUndirected}. */
  void refuse(Unit of) {
    String rule = toString();
    throw ReporterException.input(
        "threshold '%s': nobody said which direction of %s is worse; write '%s' where more is worse, '%s' where less is, or have the benchmark's file say 'Unit %s better=lower' or better=higher"
            .formatted(rule, of, rule.replace('±', '+'), rule.replace('±', '-'), of));
  }

  /** How much a rule says of a unit's benchmarks: the characters of its glob that are not wild. */
  int specificity(Unit of) {
    if (mayNameABenchmark() && !unit.equals(of.name())) {
      return 1 + unit.length();
    }
    int said = glob.isEmpty() ? 0 : 1;
    for (int i = 0; i < glob.length(); i++) {
      said += glob.charAt(i) != '*' && glob.charAt(i) != '?' ? 1 : 0;
    }
    return said;
  }

  /** Whether the rule is for this benchmark in this unit. */
  boolean matches(Benchmark benchmark, Unit other) {
    return (unit.isEmpty() || unit.equals(other.name())) && matches(benchmark)
        || mayNameABenchmark() && names(unit, benchmark);
  }

  /** {@code Fixed=ignore}: what stands alone is a unit's name, or a benchmark's. */
  private boolean mayNameABenchmark() {
    return glob.isEmpty() && effect == Unjudged.IGNORE;
  }

  /** What may be the name of a benchmark; "" in a rule for all. */
  String benchmark() {
    return mayNameABenchmark() ? unit : glob;
  }

  /** Whether the rule is for this benchmark: its glob matches one of the {@link WrittenNames}. */
  private boolean matches(Benchmark benchmark) {
    return glob.isEmpty() || names(glob, benchmark);
  }

  /** Whether a glob matches a benchmark, as {@link #matches} has it. */
  static boolean names(String glob, Benchmark benchmark) {
    return WrittenNames.of(benchmark).anyMatch(new NameGlob(glob)::matches);
  }
}
