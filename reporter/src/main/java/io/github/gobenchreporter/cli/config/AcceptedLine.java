package io.github.gobenchreporter.cli.config;

import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.text.Nearest;
import io.github.gobenchreporter.unit.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regressions agreed to for one change only, a line each: a trailer of a commit's message, or a
 * label of the pull request, whose description goes on where its name ends.
 *
 * <pre>{@code
 * Bench-Accept: codec.BenchmarkX ns/op +7% until 2027-02-26: host names in any case
 * }</pre>
 *
 * @param accepted what is agreed to
 * @param wrong lines that begin so, or nearly so, and do not go on so
 * @see <a href="https://git-scm.com/docs/git-interpret-trailers">Trailers</a>
 */
public record AcceptedLine(List<Accepted> accepted, List<String> wrong) implements Settings {
  private static final String BEGIN = "bench-accept";

  /** What may be meant for the beginning: words before a colon, or the first one of any line. */
  private static final Pattern FIRST =
      Pattern.compile("(?<key>[A-Za-z]+[ _-]?[A-Za-z]*(?=\\s*:)|[A-Za-z]+[_-]?[A-Za-z]*\\b).*");

  /** So many letters of it may be wrong: {@code Bench-Acept}, {@code Bench-Accepts}. */
  private static final int MISSPELT = 2;

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)bench-accept:\\s*(?<benchmark>\\S+)\\s+(?<unit>\\S+)\\s+(?<ceiling>[+-][.\\d]\\S*)"
              + "\\s+until\\s+(?<until>\\S{10})\\s*:\\s*(?<reason>\\S.*)");

  /** How it is written. */
  public static final String EXAMPLE =
      "Bench-Accept: codec.BenchmarkX " + Unit.NS_PER_OP + " +7% until 2027-02-26: why";

  public AcceptedLine {
    accepted = List.copyOf(accepted);
    wrong = List.copyOf(wrong);
  }

  /** What is in these texts: messages of commits, labels with their descriptions. */
  public static AcceptedLine of(List<String> texts) {
    List<Accepted> accepted = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    texts.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(AcceptedLine::isMeant)
        .distinct()
        .forEach(line -> read(line).ifPresentOrElse(accepted::add, () -> wrong.add(line)));
    return new AcceptedLine(accepted, wrong);
  }

  /** Whether a line begins as one that accepts does, or as one that somebody has misspelt. */
  private static boolean isMeant(String line) {
    Matcher first = FIRST.matcher(line);
    if (!first.matches()) {
      return false;
    }
    String key = first.group("key").toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
    return Nearest.distance(key.replaceFirst("^benchmarks?", "bench"), BEGIN) <= MISSPELT;
  }

  /** A sentence for each line that is wrong. */
  @Override
  public List<String> doubts() {
    return wrong.stream()
        .map(line -> "'%s' accepts nothing; %s".formatted(line, advice(line)))
        .toList();
  }

  private static String advice(String line) {
    return written(line).flatMap(Accepted::wrongWay).orElse("write for example " + EXAMPLE);
  }

  private static Optional<Accepted> read(String line) {
    return written(line).filter(it -> it.wrongWay().isEmpty());
  }

  private static Optional<Accepted> written(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate until = LocalDate.parse(form.group("until"));
      return Threshold.ceiling(form.group("ceiling"))
          .map(
              ceiling ->
                  new Accepted(
                      form.group("benchmark"),
                      form.group("unit"),
                      ceiling,
                      until,
                      form.group("reason").strip()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** It sets no options. */
  @Override
  public Optional<Setting> find(String option) {
    return Optional.empty();
  }
}
