package io.github.gobenchreporter.evaluation;

import java.io.IOException;
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
        .heading("What is not reached, and what it was traded for", TRADED)
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
        .heading("Tried and given up", GIVEN_UP)
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
  private static final long FRESH_SEED = 31_415_926;

  private static final String HOSTS =
      "Reports without a change in which any row is coloured, by a generator that does not know the"
          + " method (evaluation.hosts), 10 samples a run; b = .5% where nothing else is said.";

  private static final String TRADED =
      """
      Reports a figure: 120 in the table above where rows are made up by evaluation.hosts, 80 where by Simulation (so that 5 % is known to ± 4 and 5 %); in the table of hosts 240 for rows that now and then are slower, 120 for own machine, hosted runner, wild rows and what moves in 5 and 10 % of the runs, else 60; 400 were meant. Of the table of simulated machines the figures are of the
      method before this one. Constants were chosen on seed 7001.

      False colours come first, what everything did together second, power third. Second: all figures are met. First, measured again at 400 reports a figure (seed 27182818, never used before; constants were chosen on 7001), reports without a change that are coloured, before and after the last change of constants:

      | host | rows | K | before | now | allowed |
      | --- | --- | --- | --- | --- | --- |
      | now and then a row is slower | 10 | 1 | 9.8% | 9.8% | 10% |
      | now and then a row is slower | 10 | 2 | 11.5% | 8.5% | 10% |
      | now and then a row is slower | 10 | 3 | 13.5% | 9.2% | 10% |
      | now and then a row is slower | 40 | 1 | 10.2% | 6.5% | 10% |
      | now and then a row is slower | 40 | 2 | 6% | 4.2% | 10% |
      | now and then a row is slower | 3 | 3 | 7.5% | 6% | 10% |
      | now and then a row is slower | 3 | 5 | 7.8% | 6.2% | 10% |
      | one run in ten is ten times as far off | 10 | 3 | 6.8% | 1.8% | 10% |
      | one run in ten is ten times as far off | 3 | 5 | 5.8% | 4% | 10% |
      | wild rows | 40 | 3 | 23.8% | 23.8% | 30% |
      | own machine | 40 | 20 | 3.5% | 3.5% | 5% |
      | hosted runner | 40 | 5 | 3.2% | 2.8% | 5% |
      | hosted runner | 40 | 20 | 5.5% | 5.2% | 5% |
      | bad days | 1 | 5 | 3.5% | 3.2% | 5% |
      | bad days | 3 | 5 | 3% | 2.2% | 5% |
      | a tenth of the jobs on a faster chip | 1 | 2, 3, 5 | 7.5, 6.2, 6% | 6.8, 6.2, 6% | 5% |
      | a tenth of the jobs on a faster chip | 3 | 2, 3, 5 | 4.5, 7, 7.2% | 1, 5, 7% | 5% |

      So what stood here of 60 to 240 reports was over its limit by chance for bad days, own machine, wild rows and the hosted runner at five runs, and truly over it for rows that now and then are slower. Not reached:
      - A tenth of the jobs on a faster chip, up to three rows: a first run there is 27 % faster than two to five runs that agree, and is coloured at any share of alpha that finds a lone change of that size.
      - Hosted runner, 40 rows, twenty runs: 21 of 400 reports, and 3 % of 300 on seed 7001.
      - Wild rows, 40 of them, at one and two runs, for which no limit is set: 66 and 44 % of 120.
      - Histories: go-logging at twenty runs, 5 of 79 pushes (3 are allowed), single samples that jump by 20 to 30 %; streamsql, 1 or 2 of 13.

      Where a lone +2 % of 200 normal rows dies (percent of 100 reports still found, after re-runs with their job's share taken as all; each column on top of those before; the last change of constants left the third line as it is):

      | b | K | beyond 1.5 % | b known | b not known | heavy tails possible | jumps possible | no news, groups | BH, weights | share of alpha |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | .3 % | 10 | 99 | 91 | 82 | 69 | 52 | 52 | 52 | 39 |
      | .5 % | 10 | 91 | 51 | 20 | 16 | 7 | 7 | 7 | 2 |
      | .5 % | 20 | 91 | 59 | 41 | 40 | 36 | 36 | 36 | 36 |

      At twenty runs hardly anything is lost to what is assumed of hosts; 88 % is out of reach for re-runs of one job even with b known. At ten runs heavy tails and jumps take 30 of 82 (2,000 calm values do not rule out what a row in a hundred does), the share of alpha 13.

      Third, given up for it (measured on seed 7001 and the histories used while choosing, where not in the table):
      - gno: +5 % and +10 % (70 and 98 % asked; 38.6 and 86.7 % before sixteen rows had less of alpha). Its own noise jumps as far: 12 of its rows had p below .003 with nothing left of them within five runs, where 9 were due; at twice the error budget +5 % is found in 46 %, and 5.3 instead of 3.7 % of its pushes show reds that vanish.
      - A lone +2 % after re-runs: they share their job, so they add no more than what is within runs. With the spread between runs of .5 % known for sure 2 % would be found in 40 %.
      - +5 % from one run of three samples: a row that jumps once in fifty runs looks the same.
      - A hosted history (n = 10, 50 benchmarks on one chip, 54 pushes, not kept here): a lone +10 % at twenty runs 22 % of 270 before (31 % in the text below was of 54 tries) and 11 % of 54 now (30 asked); clean steps of more than 5 % at once 13 of 16.
      - The job's share is not estimated: a job records one run, so no history here has several of one, and several that a job records by several commands count as jobs.""";

  private static final String GIVEN_UP =
      """
      Changed last, on seed 7001 (300 to 1,200 reports a figure) and go-logging and finch x86, to bring rows that now and then are slower under their limit:
      - Nearly every false colour there (ten rows, three runs) is one head that is 5 to 70 % slower where none of 30 stored values was beyond 3 %. The share of alpha alone could not tell them from a change; the prior can, since forty rows rule such hosts out and ten do not. Hosts where all rows seldom jump .04 instead of .01 each, near and far, then need no share of their own for single runs of few rows (`SINGLE_RUNS`, `SINGLE_RUNS_OF_FEW` are gone), and residuals tell by the same power as a row's runs instead of by their square root.
        Rows now and then slower, ten, one, two, three, five runs 7.5, 10.3, 11.9, 8.5 to 7.2, 5.8, 9.4, 5.8 %; 40 at one and three 9.3 and 7.5 to 6.3 and 5.3 %; finch x86 at three and ten vanishes in 2.5 and 2.5 instead of 5.1 and 3.4 % of pushes, finch arm64 in .8 and 2.5 instead of 1.7 and 4.2 %.
        It cost: a lone +10 % of ten rows against two runs 71 to 0 %, against three 99 to some 80 %; +20 % of 44 against one 87 to 81 %; the smallest detectable change of twelve calm rows at twelve runs 2.8 to 3.0 %; gno's +5 and +10 % 38.6 and 86.7 to 33.9 and 84.2 %.
      - Those hosts .02 and .03 each and nothing else: ten rows at three runs 11.4 and 11.0 %. .1 and .15 each, and no less for few rows: 9.3 and 8.5 %, but +10 % of 44 rows against two runs in 80 and 66 %; .05: 12 %.
      - 400 residuals telling all, linearly: hosted runner at twenty runs 5.7 instead of 3.0 %.
      - All of alpha from ten runs of 600 residuals on, linearly: +2 % after re-runs (b = .3 %, ten runs) 52 instead of 39 %, but go-logging at ten runs vanishes in 10 instead of 3 % of pushes, and +10 % against two is found in 89 %.
      - `UNKNOWN` .25: go-logging at three runs 5.1 instead of 3.8 %; .2: +10 % of 44 rows against two runs 90 instead of 93 %.
      - What some other row showed once and only once in the stored runs is no news in this row either (the chance of a first such jump, after Good and Turing): go-logging at twenty runs 3.8 instead of 6.3 %, but no +10 % found there instead of 15 %, on the hosted history 4 instead of 11 %, and a noisy row's once silences its calm neighbours. Counted in each row's own deviations the +2 % of calm rows goes with it; counted in both go-logging stays at 5.1 %.

      Before that, one after another, on seed 7001 and the histories but gofiber:
      - Hosts with tails of t, 4 degrees, had no mixture of their own: those with many heavy rows also had 12 % of rows that jump. So jumps swallowed all power there: 200 rows, ten runs, a lone +10 % was found in 9 % where nothing was ever coloured. With a mixture of heavy rows that hardly jump (6 % of hosts, taken from the other) it is found in 87, +5 % at twenty runs in 21 instead of 0 %,
        and +20 % against one run in 96 instead of 88; t hosts of 200 rows are coloured in 4 instead of 1 %, go-logging at three runs vanishes in 11 instead of 9 % of pushes.
      - Hosts with some heavy rows .15 instead of .31, such where nothing odd happens .60 instead of .44 (ten runs cannot tell them apart: 200 normal rows weigh less than the prior does): +2 % after re-runs 57 instead of 47 %.
      - What that gave was spent on false colours. The share of alpha is the smaller of what the rows together and what each row's runs tell; less where a run is one or two samples; less of fewer than twenty rows; .22 instead of .3 against single runs. go-logging at three and ten runs 11 and 9 % to 4 and 3 % of pushes, finch x86 6 and 6 to 5 and 3 %, 40 rows now and then slower at two and three runs 10 and 9 to 7 and 7 %.
        It cost: +2 % after re-runs 57 to 33 %, gno +10 % at twenty runs (190 pushes) 69 to 63 %, the smallest detectable change of twelve calm rows at twelve runs 2.5 to 2.8 %.
      - The share of alpha rising linearly with a row's runs: +10 % against two runs in 87 instead of 95 %. Twice and three times alpha at twenty runs: a lone +10 % on gno in 81 and 84 %, but hosted runner is coloured in 8.5 % and four kinds of host above 5 %.
      - In nine replayed histories four of five jumps that vanish are for the worse, so p, which counts both directions, is up to twice too small for reds; nothing was made of it.
      - Insensitive, 60 to 120 reports: seldom jumps in 2 and 3 %, or 4.5 and 6 % of a row's runs instead of 3 and 4 (now and then slower at two runs 5.0, 5.0, 6.7 %, +10 % against two runs 94 to 96 %); restless days told from three runs on instead of five (own machine and hosted runner at 5, 10, 20 runs 1.7, 1.7, 1.7 and 5.8, 3.3, 3.3 either way, but for 2.5 instead of 1.7 at ten).

      The following was chosen before that, with figures of its time. Looked at while choosing: gno, kong-kic, a hosted history of 50 benchmarks on one chip (n = 10, 75 runs, not kept here), in the end finch too, whose young baselines had the most false reds. Counted for the size of jumps, not for verdicts: go-logging,
      streamsql, github-action-benchmark. Constants were chosen on seed 7001 (and for jumps on the counts), the figures above have others. Not looked at: gofiber, gurl, s3-orchestrator.

      Hosts whose rows all jump now and then coloured up to half of the reports, since a row jumped often or never: of rows that jump once in twenty runs a third have not yet done so in twenty, and passed for calm. (Buying power on hosted histories had not made them worse by the shape of
      jumps, but by leaving only kinds that jump in 12 and 17 % of a row's runs.) Now the unit's rows also tell together whether all of them jump in 3 or 4 % of their runs; of two stored runs and the head any one may be the one that jumped; jumps of a single stored run count as the head's do; and against a
      single run fewer changes are thought real. In that order, seed 7001, former method first: 40 rows now and then slower, K = 2 42 / 26 / 10 %, K = 10 9 / 0 %, K = 20 9 / 0 %; K = 1 26 / 22 / 12 %. Days on which everything scatters are told by the head itself (the median of its rows' distances in their own deviations; never below
      1): own machine 5.0 / 1.4 %, hosted runner 5.0 / 2.8 % at twenty runs and 40 rows. What it cost, both together, twenty runs (hosted / gno / go-logging): a lone +10 % 33 / 80 / 13 → 31 / 71 / 12 %, +5 % on gno 37 → 30 %; clean steps at once 13 → 13 of 16; pushes whose reds all vanish 1.9 / 4.2 / 6.3 → 1.9 / 3.7 / 6.3 %. Of finch x86 at three and ten runs 5.9 and 5.9 %; see above for what it is now.
      False colours were put first, so gno's +5 and +10 % are further from the aim than they were; at one run five rows of forty that are 50 % slower at once are not told from rows that jump (nor were they before), and are cannot-tell.

      Why power was lost (hosted history, twenty runs, a lone +10 %): of p the normal and heavy parts were below .0005 nearly everywhere, the jumps .001 to .003, where .001 was needed. A Cauchy distribution lets a third of jumps of 5 % scale exceed 10 %; real ones fall off
      faster (jumps beyond five deviations in nine histories, 16,800 row-runs, by the deviation of their row: beyond 5 / 10 / 20 / 50 % there are 4.0 / 1.9 / .25 / 0 % of the runs at .4-.8 %, 2.0 / .66 / .08 / 0 % at .8-1.5 %), and calm rows hardly jump (.25 % beyond 10 %). Now t with 2 degrees of freedom, near or far as the
      host shows, and rows that jump get less of the error budget. On that history (54 pushes) the former method and this one give, for a lone +10 %: 15 / 19 % at three runs, 10 / 20 % at ten, 20 / 31 % at twenty; pushes whose reds all vanish within five runs 0 / 0, 1.9 / 1.9 and 3.7 / 1.9 %; clean steps
      of more than 5 % red at once 0 / 1, 14 / 14 and 12 / 13 of 16. On gno (190 pushes, twenty runs) +5 % 34 / 37 %, +10 % 77 / 80 %, vanishing 4.2 / 4.2 %.
      Vanishing at three, ten and twenty runs, the former method and this one: finch x86 (118 pushes) 8.5, 6.8, 4.2 and 5.9, 5.9, 4.2 %; finch arm64 (119) 3.4, 5.0, 1.7 and 3.4, 4.2, 1.7 %; kong-kic (129) .8, 1.6, 3.1 and .8, 3.1, 3.1 %; github-action-benchmark (98) 2.0, 2.0, 2.0 and 2.0, 1.0, 1.0 %;
      go-logging (79) 7.6, 2.5, 5.1 and 8.9, 6.3, 6.3 %: there it is worse, by one, three and one push.

      What is still below the aim is so because p is right there: on gno's and go-logging's own runs, the former p below .001 came of nothing in 8 rows where 3.0 were due and in 18 where 7.7 were. gno's residuals have the tails of t with 4 degrees of freedom (.7 % beyond five deviations); +5 % is five of its standard errors, which chance does in p = .0075 of such
      rows, and .003 is needed among 16. The method replaced had found 72 % with normal tails. Side by side (`ab`) is what brings it back.

      Measured with the method before this one, and not again: the table of simulated machines.

      - Samples within a run to tell a disturbed run from a changed one: lower quartile, tenth or least sample jump as often as the median (beyond 5 %: 1.62, 1.45, 1.26, 1.35 % of 2,280 row-runs of the hosted history), so they tell nothing.
      - Jumps all near (t with 2 degrees, scale .05, .1 and .3 of runs): +10 % 22 % on the hosted history, but rows 15 % slower in one run of twenty colour 18 instead of 2 % of reports of 40 rows.
      - Far jumps in .06 / .1 / .15 / .25 of a row's runs: +10 % on the hosted history 14 / 14 / 23 / 28-33 %, those spikes 0 / 0 / 9 / 36 %. .17 is between.
      - Near jumps in .1 / .12 / .15 of the runs: rows 8 % slower in one run of twenty colour 9 / 7 / 13 % of reports at twenty runs; scale .03 / .035 / .04 is the same within chance.
      - Mixtures in which at most six rows of ten jump: hosts where every row does (ten times as far once in ten runs) are coloured in 13 instead of 0 %.
      - Budget for rows that jump at least .1 instead of .25 of the others': +10 % 32 instead of 31 % on the hosted history, spikes 18 instead of 10 %. None: 27 %.
      - Half of alpha where nothing is known of the tails instead of .3: finch x86 at three runs vanishes in 9 instead of 6 % of pushes. .25: +10 % at two runs 89.8 instead of 93.8 %. All of alpha from 400 residuals on: +10 % at ten runs 34 instead of 20 % on the hosted history, but a quarter of 40 rows 8 % slower in one run
        of twenty then colours 14 instead of 12 %.
      - .55 of alpha at one stored run instead of .4: a lone +20 % is found in 98 instead of 80 %; rows now and then slower colour 30 instead of 23 %.
      - Only the runs since the last change point, as before: on the hosted history every step in the window then counts as a jump of that row, and no row can show +10 %.
      - A wider kind for tenfold jumps beside Cauchy jumps: wild rows 15 instead of 33 % at three runs, but a lone +50 % at one run is found in 13 instead of 99 %.
      - Weighing the unit's rows as if there were ten at most: false colours fall, and +10 % at two runs falls from 92 to 0 %.
      - The two mixtures of hosts where all rows seldom jump with .03 instead of .01 each: a lone +20 % at one run is found in 56 instead of 72 %, gno's +10 % in 73 instead of 76 %; rows now and then slower colour 23 instead of 33 % at one run. With .005 and .015: no difference.
      - A change of .3 % of the rows against a single run instead of .1: 15 instead of 12 % of reports coloured where rows are now and then slower. 3 %, as against more runs: 33 %, and +20 % found in 72 instead of 97 %.
      - .2, .25 of alpha at one stored run instead of .3: a lone +20 % in 40, 50 instead of 88 %; rows now and then slower 7 and 9 instead of 10 %. Of two or three rows .3 finds a lone +50 % in 9 and 66 instead of 84 and 92 %, so fewer than eight have .4.
      - .15 or .3 of alpha instead of .2 where nothing is known of the tails: +10 % at two runs 92 or 96 instead of 94 %; finch x86 at three runs vanishes in 5.9 or 7.6 instead of 5.9 % of pushes.
      - .8 or .85 of alpha where the tails are known, instead of telling restless days: own machine 5.8, hosted runner 5.8 %, and clean steps on the hosted history at once 10 instead of 13 of 16, +10 % 27 instead of 31 %.
      - Days that differ by .5 instead of .3: go-logging vanishes in 5.1 instead of 6.3 %, gno's +5 % 29.5 instead of 30.4 %; nothing else.
      - Yellow for every row that is cannot-tell (p below .1 before correction): of reports without a change 19, 7, 6, 5, 1 % with 13 rows of .5 % at 1, 3, 5, 10, 20 stored runs, where one of them has 3 % 41, 18, 13, 9, 5 %, with 30 rows up to 76 %. Now only where the adjusted p is below .2; a lone +5 % that it would have shown is then folded.
        200 reports, fresh seed, at 1, 3, 5, 20 stored runs: 13 rows 0, 1, 2, 2 %, with one of 3 % 8, 3, 1, 1 %; own machine (13 and 30 rows) 1, 5, 4, 9 and 1, 7, 10, 10 %; hosted runner 14, 17, 18, 19 and 12, 23, 18, 21 %, of which 11 to 17 % are what all rows did together.
      - The ends of a level as steps with .15 or .4 instead of .03: no difference.""";

  private static final String VANISHING =
      "Pushes with red rows that have all gone within five runs, of all pushes, judged by K runs before; at most 5% each is asked. gofiber was not looked at while choosing.";

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
