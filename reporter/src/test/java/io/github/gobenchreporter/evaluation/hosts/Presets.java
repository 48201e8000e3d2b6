package io.github.gobenchreporter.evaluation.hosts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hosts by name: each odd in one way, then some that are odd in many. */
public final class Presets {
  /** b of the hosts that are odd in something else. */
  private static final double B = .005;

  private static final Map<String, Host> ALL = new LinkedHashMap<>();

  static {
    betweenRuns();
    unlikeRows();
    withinRuns();
    printed();
    together();
    rowsOfTheirOwn();
    combined();
  }

  private Presets() {}

  /** All of them, the plainest first. */
  public static Map<String, Host> all() {
    return Collections.unmodifiableMap(ALL);
  }

  /**
   * The host of that name.
   *
   * @throws IllegalArgumentException for a name that is not there; says which are
   */
  public static Host named(String name) {
    Host host = ALL.get(name);
    if (host == null) {
      throw new IllegalArgumentException(name + ": none of " + ALL.keySet());
    }
    return host;
  }

  private static void betweenRuns() {
    for (double b : new double[] {.3, .5, 1, 2, 4}) {
      put("spread between runs " + percent(b), Host.plain(b / 100));
    }
    for (int share : new int[] {0, 30, 50, 80, 100}) {
      put(share + " % of the variance is the job's", plain(normal().jobShare(share / 100d)));
    }
    put("tails of t with 4 df", plain(normal().tails(new DrawTails.StudentT(4))));
    put("runs correlated by .3", plain(normal().correlated(.3)));
    put("now and then 3 %", plain(normal().tails(new DrawTails.Outliers(.1, 6))));
    put(
        "one run in ten is ten times as far off",
        plain(normal().tails(new DrawTails.Outliers(.1, 10))));
    put("restless days", plain(normal().restless(.5)));
  }

  private static void unlikeRows() {
    put("rows unlike by .4", plain(normal().unlike(Unlike.logSd(.4))));
    put("rows unlike by .8", plain(normal().unlike(Unlike.logSd(.8))));
    put("rows unlike by 1", plain(normal().unlike(Unlike.logSd(1))));
    put("a fifth of the rows noisy", plain(normal().unlike(new Unlike(0, .2, 4))));
  }

  private static void withinRuns() {
    for (int cv : new int[] {10, 30, 100}) {
      put("a tenth of the rows scatters by " + cv + " %", within(Scatter.wide(.1, cv / 100d)));
    }
    for (int upper : new int[] {10, 40}) {
      String share = ", the upper in " + upper + " % of the samples";
      double p = upper / 100d;
      put("a tenth of the rows in modes 1:1.3" + share, within(Scatter.twoModes(.1, 1.3, p)));
      put("a tenth of the rows in modes 1:10" + share, within(Scatter.twoModes(.1, 10, p)));
    }
    put("samples correlated by .6", plain().with(Within.normal(.015).correlated(.6)));
    put("first sample 4 % slower", plain().with(Within.normal(.006).warmUp(.04)));
    put("rows unlike within runs", plain().with(Within.normal(.012).unlike(Unlike.logSd(.5))));
  }

  private static void printed() {
    put("all units", plain().with(allUnits()));
    put("MB/s below one", plain().with(allUnits().rate(new Range(.05, 1))));
    Memory unsteady = new Memory(new Range(8, 160), .2, 1, 3, 6);
    put("unsteady allocations", plain().with(allUnits().memory(unsteady)));
    Printing quarter = Printing.today().time(Range.at(.25));
    put("a quarter of a nanosecond, four digits", plain().with(quarter));
    Printing coarse = quarter.digits(Digits.TWO_DECIMALS);
    put("a quarter of a nanosecond, two decimals", plain().with(coarse));
  }

  private static void together() {
    for (double sd : new double[] {0, .5, 1, 2}) {
      put("moods of " + percent(sd), plain().and(Moods.ofTheJob(sd / 100)));
    }
    put("bad days", plain().and(Moods.ofTheJob(.005).badDays(.05, .15)));
    put("neighbouring rows move together", plain().and(new Neighbours(.0055, .75)));
    put("all rows drift by .1 % a run", plain().and(new SteadyDrift(Where.ALL, .001)));
    put("all rows drift by 1 % a run", plain().and(new SteadyDrift(Where.ALL, .01)));
    put("two machines 2 % apart", plain().and(new Machines(.5, .02, 0)));
    put("two machines 2 % apart, more or less", plain().and(new Machines(.5, .02, .02)));
    put("a tenth of the jobs on a faster chip", plain().and(new Machines(.1, -.27, .1)));
  }

  private static void rowsOfTheirOwn() {
    put("one row drifts by 1 % a run", plain().and(new SteadyDrift(Where.ONE, .01)));
    for (int share : new int[] {5, 10, 20, 50}) {
      String name = "a quarter of the rows 8 % slower in " + share + " % of the runs";
      put(name, plain().and(new Modes(.25, 1.08, share / 100d, 1)));
    }
    put("now and then a row is slower", plain().and(new Spikes(.05, .15)));
    put("wild rows", plain().and(new Modes(.06, 10, .25, 0)));
  }

  private static void combined() {
    OwnNoise usual = normal().jobShare(.5).unlike(Unlike.logSd(.8));
    Within laptop = Within.normal(.01).unlike(Unlike.logSd(.5));
    put(
        "own machine",
        plain(usual.correlated(.2).restless(.3)).with(laptop).and(Moods.ofTheJob(.005)));
    Host hosted =
        plain(usual.tails(new DrawTails.StudentT(4)).restless(.5))
            .with(laptop.scatter(Scatter.wide(.05, .3)))
            .with(allUnits())
            .and(new Moods(.01, .8, .05, .15))
            .and(new Neighbours(.0055, .75));
    put("hosted runner", hosted);
    put(
        "everything at once",
        hosted
            .with(laptop.correlated(.6).warmUp(.04).scatter(Scatter.twoModes(.1, 1.3, .4)))
            .and(new Machines(.3, .02, .02))
            .and(new Modes(.1, 1.08, .2, .5))
            .and(new Modes(.06, 10, .25, .5))
            .and(new SteadyDrift(Where.ALL, .001)));
  }

  private static Host plain() {
    return Host.plain(B);
  }

  private static Host plain(OwnNoise noise) {
    return plain().with(noise);
  }

  private static Host within(Scatter scatter) {
    return plain().with(Within.normal(.006).scatter(scatter));
  }

  private static OwnNoise normal() {
    return OwnNoise.normal(B);
  }

  private static Printing allUnits() {
    return Printing.today().metrics(Metric.values());
  }

  private static String percent(double points) {
    return (points == (int) points ? "" + (int) points : ("" + points).substring(1)) + " %";
  }

  private static void put(String name, Host host) {
    if (ALL.put(name, host) != null) {
      throw new IllegalStateException("two hosts: " + name);
    }
  }
}
