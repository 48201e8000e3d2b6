package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.unit.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule: {@code ns/op=±1.5%}, {@code %sys=+0.3}, {@code codec.JSON* ns/op=±3%}.
 *
 * @param glob over benchmark names, {@code *} and {@code ?}; "" for every benchmark
 * @param unit as Go prints it
 * @param threshold what it sets
 */
public record ThresholdRule(String glob, String unit, Threshold threshold) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<glob>\\S+)\\s+)?(?<unit>\\S+?)\\s*=\\s*(?<side>±|\\+-|\\+|-)(?<amount>\\d+(?:\\.\\d+)?|\\.\\d+)\\s*(?<percent>%?)");

  /** Reads a rule; what is misspelt is refused, never ignored. */
  public static ThresholdRule parse(String line) {
    Matcher form = FORM.matcher(line.strip());
    if (!form.matches() || Double.isInfinite(Double.parseDouble(form.group("amount")))) {
      throw ReporterException.input(
          "threshold '%s' is not of the form [benchmark glob ]unit=±x%%; write for example '%s=±1.5%%' or '%s=+0.3'"
              .formatted(line.replaceAll("\\p{Cntrl}", "?"), Unit.NS_PER_OP, Unit.PERCENT_SYS));
    }
    String glob = form.group("glob") == null ? "" : form.group("glob");
    if (glob.endsWith("%") && FORM.matcher(glob).matches()) {
      throw ReporterException.input(
          "threshold '%s' is two rules; give each by itself"
              .formatted(line.replaceAll("\\p{Cntrl}", "?")));
    }
    Threshold.Side side =
        switch (form.group("side")) {
          case "+" -> Threshold.Side.RISE;
          case "-" -> Threshold.Side.FALL;
          default -> Threshold.Side.BOTH;
        };
    boolean percent = !form.group("percent").isEmpty();
    double amount = Double.parseDouble(form.group("amount")) / (percent ? 100 : 1);
    return new ThresholdRule(glob, form.group("unit"), new Threshold(side, amount, !percent));
  }

  /** As users write it. */
  @Override
  public String toString() {
    return (glob.isEmpty() ? "" : glob + " ") + unit + "=" + threshold;
  }

  /** How much a rule says: the characters of its glob that are not wild. */
  int specificity() {
    return (int) glob.chars().filter(c -> c != '*' && c != '?').count() + (glob.isEmpty() ? 0 : 1);
  }

  /**
   * Whether the rule is for this benchmark: its glob matches the name with or without package,
   * {@code Benchmark} and {@code -N}.
   */
  boolean matches(Benchmark benchmark) {
    if (glob.isEmpty()) {
      return true;
    }
    Pattern pattern = pattern();
    String name = benchmark.name();
    String bare = BenchmarkName.withoutProcs(name);
    return Stream.of(name, bare, shortName(name), shortName(bare))
        .flatMap(it -> withPackages(benchmark.pkg(), it))
        .anyMatch(it -> pattern.matcher(it).matches());
  }

  private static Stream<String> withPackages(String pkg, String name) {
    String last = pkg.substring(pkg.lastIndexOf('/') + 1);
    return Stream.of(name, pkg + "." + name, last + "." + name);
  }

  private static String shortName(String name) {
    return name.startsWith("Benchmark") ? name.substring("Benchmark".length()) : name;
  }

  private Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
