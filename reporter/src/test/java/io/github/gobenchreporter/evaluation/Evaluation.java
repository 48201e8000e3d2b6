package io.github.gobenchreporter.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the default method and writes what it reaches.
 *
 * <p>Arguments: the file to write, and {@code short} for a rough answer within a minute. Seeds are
 * fixed, so equal code gives equal figures.
 */
public final class Evaluation {
  private Evaluation() {}

  public static void main(String[] args) throws IOException {
    boolean brief = args.length > 1 && args[1].equals("short");
    String report = report(brief ? 40 : 400, brief ? 2 : 16, brief ? 50 : 500);
    System.out.print(report);
    if (args.length > 0) {
      Files.writeString(Path.of(args[0]), report);
    }
  }

  static String report(int reports, int injected, int series) throws IOException {
    List<MeasuredHistory> histories = new ArrayList<>(SharedHistories.times());
    histories.addAll(GeneratedHistories.all());
    ReplayFigures replays = new ReplayFigures(injected);
    SimulatedFigures simulated = new SimulatedFigures(reports);
    ChangePointFigures changes = new ChangePointFigures(series);
    List<Figure> required = new ArrayList<>(replays.required(histories));
    required.addAll(simulated.required());
    FigureTables tables = new FigureTables();
    tables
        .heading("What it must reach", note(reports))
        .table(List.of("measure", "must be", "reached", "met"), cells(required))
        .heading("Histories replayed", REPLAYS)
        .table(
            List.of("history", "method", "alarms", "rows", "+2%", "+3%", "+5%", "+10%"),
            replays.table(histories))
        .heading("Simulated machines", SIMULATED)
        .table(
            List.of(
                "tails",
                "b",
                "K",
                "A/A one run",
                "A/A confirmed",
                "+2%",
                "+3%",
                "+5%",
                "head runs",
                "coverage"),
            new SimulatedFigures(Math.max(10, reports / SURVEY_SHARE)).survey())
        .heading("Change points", "At p = .001. Series without a change in which one is found:")
        .table(List.of("noise", "runs", "found"), changes.falseOnes())
        .heading("Steps of 1.5% in 100 runs", "Found within two runs, after so many more runs:")
        .table(List.of("b", "runs since", "found"), changes.steps())
        .heading("Labelled series", "Marked by at least two of five people; not benchmarks.")
        .table(List.of("series", "marked", "found", "hit"), changes.labelled())
        .heading("Profiles", ProfileFigures.ABOUT)
        .table(ProfileFigures.COLUMNS, new ProfileFigures(series * 2).rows());
    return "# How good the verdicts are\n" + tables;
  }

  private static final int SURVEY_SHARE = 4;

  private static final String REPLAYS =
      "Each run from the 22nd on judged against up to 200 before it (window 20); an alarm is a"
          + " regression beyond 1.5%; slowdowns are injected one at a time at random rows.";

  private static final String SIMULATED =
      "200 rows, 10 samples, w = .6%, b from row to row with log-sd .4, K stored runs, a quarter as many reports. A/A counts"
          + " reports with any false alarm, either way; +2% and so on: a lone change found, one run /"
          + " confirmed.";

  private static String note(int reports) {
    double error = Math.sqrt(0.05 * 0.95 / reports);
    return reports
        + " simulated reports a figure, so that 5% is known to ± "
        + Figure.percent(2 * error)
        + ".";
  }

  private static List<List<String>> cells(List<Figure> figures) {
    return figures.stream()
        .map(f -> List.of(f.measure(), f.mustBe(), f.reached(), f.met() ? "yes" : "**no**"))
        .toList();
  }
}
