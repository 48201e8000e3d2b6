package io.github.gobenchreporter.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the default method and writes what it reaches.
 *
 * <p>Arguments: the file to write, and how many simulated reports a figure takes (400 by default;
 * 40 give a rough answer). Seeds are fixed, so equal code gives equal figures; constants were
 * chosen on others.
 */
public final class Evaluation {
  private Evaluation() {}

  public static void main(String[] args) throws IOException {
    int reports = args.length > 1 ? Integer.parseInt(args[1]) : 400;
    String report = report(reports, Math.max(2, reports / 25), Math.max(50, reports));
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
    HostFigures hosts = new HostFigures(reports, FRESH_SEED);
    required.addAll(hosts.required());
    FigureTables tables = new FigureTables();
    List<MeasuredHistory> all = new ArrayList<>(SharedHistories.times());
    all.addAll(SharedHistories.unseen());
    tables
        .heading("What it must reach", note(reports))
        .table(List.of("measure", "must be", "reached", "met"), cells(required))
        .heading("What is not reached, and what it was traded for", words("not-reached"))
        .heading("By other generators and histories", words("others"))
        .heading("Unlike the method's assumptions", HOSTS)
        .table(HostFigures.columns(), hosts.unchanged())
        .heading("Histories replayed", REPLAYS)
        .table(
            List.of("history", "method", "alarms", "rows", "+2%", "+3%", "+5%", "+10%"),
            replays.table(histories))
        .heading("Reds that vanish", VANISHING)
        .table(
            List.of("history", "pushes", "K = 1", "K = 3", "K = 10", "K = 20"),
            ReplayFigures.vanishing(all))
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
        .heading("Tried and given up", words("given-up"))
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
  private static final long FRESH_SEED = 161_803_398;

  private static final String HOSTS =
      "Reports without a change in which any row is coloured, by a generator that does not know the"
          + " method (evaluation.hosts), 10 samples a run; b = .5% where nothing else is said.";

  private static final String VANISHING =
      "Pushes with red rows that have all gone within five runs, of all pushes, judged by K runs before; at most 5% each is asked. gofiber was not looked at while choosing.";

  private static final String REPLAYS =
      "Each run from the 22nd on judged against up to 200 before it (window 20); an alarm is a"
          + " regression beyond 1.5%; slowdowns are injected one at a time at random rows.";

  private static final String SIMULATED =
      "200 rows, 10 samples, w = .6%, b from row to row with log-sd .4, K stored runs, a quarter as many reports. A/A counts"
          + " reports with any false alarm, either way; +2% and so on: a lone change found, one run /"
          + " confirmed.";

  /** What people have to say beside the figures. */
  private static String words(String name) throws IOException {
    try (InputStream in = Evaluation.class.getResourceAsStream("/evaluation/" + name + ".md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

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
