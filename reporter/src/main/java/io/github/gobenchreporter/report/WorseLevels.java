package io.github.gobenchreporter.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Row.Judgement;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.Truncate;
import io.github.gobenchreporter.unit.Unit;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an issue waits for: the levels that benchmarks had before they regressed. The push that
 * regresses is stored, so that to the next one its level is the baseline's; the issue remembers the
 * one before, in comments of HTML below its marker.
 *
 * @param levels those to come back to, the oldest first
 */
public record WorseLevels(List<Level> levels) {
  /** An issue has room for 65,536 characters. */
  private static final int MOST_CHARACTERS = 12_000;

  private static final int MOST_LISTED = 8;
  private static final int LONGEST_NAME = 120;

  private static final String WORD = "([A-Za-z0-9%+.*_-]+)";
  private static final String NUMBER = "(-?[0-9.]{1,20}(?:E-?[0-9]{1,3})?)";
  private static final Pattern FORM =
      Pattern.compile("<!-- worse %s %s %s %s %s -->".formatted(WORD, WORD, WORD, NUMBER, NUMBER));

  /**
   * A row of a report, whatever it says.
   *
   * @param chip its label
   * @param benchmark with its package
   * @param unit its name
   */
  public record Place(String chip, String benchmark, String unit) {}

  /**
   * A level.
   *
   * @param place of the row
   * @param before what was stored before the regression
   * @param limit no further from it than the threshold lets it be
   */
  public record Level(Place place, double before, double limit) {
    private static Level of(Place place, Row row) {
      double before = row.baseline().orElseThrow().center().value();
      Judgement judged = row.judgement().orElseThrow();
      double far = judged.limit().orElse(0) * (judged.points() ? 1 : Math.abs(before));
      return new Level(place, before, before + Math.signum(judged.change().value()) * far);
    }

    /** A benchmark that was not measured is not back. */
    private boolean isBack(Optional<Row> row) {
      boolean accepted = row.filter(it -> it.verdict() == Verdict.ACCEPTED).isPresent();
      return accepted
          || row.flatMap(Row::head)
              .map(it -> it.center().value())
              .filter(now -> limit < before ? now >= limit : now <= limit)
              .isPresent();
    }

    private String hidden() {
      return "<!-- worse %s %s %s %s %s -->\n"
          .formatted(
              URLEncoder.encode(place.chip(), UTF_8),
              URLEncoder.encode(place.benchmark(), UTF_8),
              URLEncoder.encode(place.unit(), UTF_8),
              before,
              limit);
    }

    private String line() {
      Unit unit = new Unit(place.unit());
      return "- %s on %s: %s was %s, and is to be %s or better\n"
          .formatted(
              Markdown.code(Truncate.text(place.benchmark(), LONGEST_NAME)),
              Markdown.code(Truncate.text(place.chip(), LONGEST_NAME)),
              Markdown.code(Truncate.text(place.unit(), LONGEST_NAME)),
              MeasuredText.value(unit, before),
              MeasuredText.value(unit, limit));
    }
  }

  public WorseLevels {
    levels = List.copyOf(levels);
  }

  /**
   * What is worse now: what an issue waits for already, unless it is back or accepted, and what
   * regressed since.
   *
   * @param there the body as it is; "" for none
   */
  public static WorseLevels of(Report report, String there) {
    Map<Place, Row> rows = new LinkedHashMap<>();
    Map<Place, Level> levels = new LinkedHashMap<>();
    for (ChipReport chip : report.chips()) {
      for (Row row : chip.rows()) {
        rows.put(
            new Place(chip.label().value(), row.benchmark().toString(), row.unit().name()), row);
      }
    }
    for (Level old : read(there)) {
      if (!old.isBack(Optional.ofNullable(rows.get(old.place())))) {
        levels.put(old.place(), old);
      }
    }
    rows.forEach(
        (place, row) -> {
          if (row.verdict() == Verdict.REGRESSION) {
            levels.putIfAbsent(place, Level.of(place, row));
          }
        });
    return new WorseLevels(List.copyOf(levels.values()));
  }

  private static List<Level> read(String there) {
    List<Level> levels = new ArrayList<>();
    Matcher form = FORM.matcher(there);
    while (form.find()) {
      level(form).ifPresent(levels::add);
    }
    return levels;
  }

  /** What nobody can read, because somebody edited it, nobody waits for. */
  private static Optional<Level> level(Matcher form) {
    try {
      return Optional.of(
          new Level(
              new Place(decoded(form.group(1)), decoded(form.group(2)), decoded(form.group(3))),
              Double.parseDouble(form.group(4)),
              Double.parseDouble(form.group(5))));
    } catch (IllegalArgumentException editedByHand) {
      return Optional.empty();
    }
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, UTF_8);
  }

  /** Whether nothing is worse any more. */
  public boolean isEmpty() {
    return levels.isEmpty();
  }

  /** What stands in the issue below its marker. */
  public String text() {
    StringBuilder hidden = new StringBuilder();
    for (Level level : levels) {
      String line = level.hidden();
      if (hidden.length() + line.length() <= MOST_CHARACTERS) {
        hidden.append(line);
      }
    }
    String listed =
        levels.stream().limit(MOST_LISTED).map(Level::line).collect(Collectors.joining());
    int more = levels.size() - MOST_LISTED;
    return hidden
        + "\nThis issue closes by itself when what regressed is back, or accepted. If it is to stay as"
        + " it is, close the issue: only another regression opens one.\n\n"
        + listed
        + (more > 0 ? "- and %d more\n".formatted(more) : "")
        + "\n";
  }
}
