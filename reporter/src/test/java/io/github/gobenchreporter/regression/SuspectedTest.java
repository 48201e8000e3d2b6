package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Where most rows moved together, some are measured side by side and speak for all. */
class SuspectedTest {
  private static final String M4 = "apple-m4";

  private static Row row(int i, double change, Verdict verdict, List<Caution> cautions) {
    String name = "p%d.BenchmarkNumber%d-8".formatted(i / 10, i);
    Row.Compared made =
        (Row.Compared) Reports.row(name, "ns/op", 1000, 1000 * (1 + change), .01, .01, verdict);
    Estimate e = made.comparison().estimate();
    return new Row.Compared(
        made.benchmark(),
        made.unit(),
        made.stored(),
        made.measured(),
        new Row.Judgement(
            new Estimate(e.baseline(), e.head(), e.change(), e.odds(), e.basis(), cautions),
            false,
            made.comparison().limit()),
        verdict,
        List.of());
  }

  /** A lone regression, and so many that moved together. */
  private static ChipReport stored(int together) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(99, .3, Verdict.REGRESSION, List.of()));
    rows.add(row(98, .0, Verdict.UNCHANGED, List.of()));
    for (int i = 0; i < together; i++) {
      rows.add(row(i, .04, Verdict.CANNOT_TELL, List.of(Caution.MOVED_WITH_ALL)));
    }
    return Reports.chip(M4, "Apple M4", rows.toArray(Row[]::new));
  }

  /** What pairs say of those that are measured, in their order. */
  private static ChipReport pairs(Suspected suspected, IntFunction<Verdict> verdicts) {
    List<Row> rows = new ArrayList<>();
    int i = 0;
    for (Benchmark each : suspected.measured()) {
      Verdict verdict = verdicts.apply(i++);
      double change = verdict == Verdict.REGRESSION ? .03 : -.001;
      String name = each.toString().replace("example.com/", "");
      rows.add(Reports.row(name, "ns/op", 1000, 1000 * (1 + change), .01, .01, verdict));
    }
    return Reports.chip(M4, "Apple M4", rows.toArray(Row[]::new));
  }

  private static List<Verdict> settled(ChipReport chip) {
    return chip.rows().stream().map(Row::verdict).toList();
  }

  @Test
  void fewSuspectsAreAllMeasured() {
    Suspected suspected = Suspected.of(stored(11));
    assertEquals(12, suspected.measured().size());
    assertEquals(Set.of(), suspected.spokenFor());
  }

  @Test
  void ofManyThatMovedTogetherSixAreMeasuredEvenlyOverTheSuite() {
    Suspected suspected = Suspected.of(stored(60));
    assertEquals(7, suspected.measured().size());
    assertEquals(54, suspected.spokenFor().size());
    Set<String> packages = new LinkedHashSet<>();
    suspected.measured().forEach(it -> packages.add(it.pkg()));
    assertEquals(7, packages.size(), packages.toString());
  }

  @Test
  void whereNoneOfThemIsSlowerTheHostMoved() {
    ChipReport chip = stored(60);
    Suspected suspected = Suspected.of(chip);
    ChipReport pairs = pairs(suspected, i -> i == 0 ? Verdict.REGRESSION : Verdict.UNCHANGED);
    ChipReport settled = SideBySide.settle(chip, suspected, pairs, Set.of());
    assertEquals(1, settled(settled).stream().filter(it -> it == Verdict.REGRESSION).count());
    assertEquals(61, settled(settled).stream().filter(it -> it == Verdict.UNCHANGED).count());
    assertEquals(
        List.of(
            "6 of the 60 benchmarks that moved together were measured beside the base: −0.1 % in the middle; the host moved, not the code"),
        settled.notes());
    assertEquals(
        "not confirmed side by side, 6 of the 60 that moved together were measured, −0.1 % in the middle: the host, not the code",
        NoteText.of(settled.rows().get(2).notes().get(0)));
  }

  @Test
  void whereMostOfThemAreSlowerTheCodeMoved() {
    ChipReport chip = stored(60);
    Suspected suspected = Suspected.of(chip);
    ChipReport settled =
        SideBySide.settle(chip, suspected, pairs(suspected, i -> Verdict.REGRESSION), Set.of());
    assertEquals(7, settled(settled).stream().filter(it -> it == Verdict.REGRESSION).count());
    assertEquals(54, settled(settled).stream().filter(it -> it == Verdict.CANNOT_TELL).count());
    assertTrue(
        settled
            .notes()
            .get(0)
            .endsWith(
                "+3 % in the middle, 6 of 6 slower; the code moved, not only the host: look at what all of them share"),
        settled.notes().toString());
  }

  @Test
  void oneSlowerOfSixSettlesNothingForTheOthers() {
    ChipReport chip = stored(60);
    Suspected suspected = Suspected.of(chip);
    ChipReport pairs = pairs(suspected, i -> i == 1 ? Verdict.REGRESSION : Verdict.UNCHANGED);
    ChipReport settled = SideBySide.settle(chip, suspected, pairs, Set.of());
    assertEquals(54, settled(settled).stream().filter(it -> it == Verdict.CANNOT_TELL).count());
    assertTrue(
        settled.notes().get(0).endsWith("1 of 6 slower; that settles nothing for the others"));
  }

  @Test
  void rateAndMemoryAreSettledWithTheTime() {
    ChipReport chip =
        Reports.chip(
            M4,
            "Apple M4",
            measured("ns/op", 100, 120, Verdict.REGRESSION),
            measured("MB/s", 120, 100, Verdict.REGRESSION),
            measured("B/op", 100, 120, Verdict.CANNOT_TELL),
            measured("hits/op", 100, 120, Verdict.REGRESSION));
    ChipReport pairs =
        Reports.chip(
            M4,
            "Apple M4",
            measured("ns/op", 120, 120, Verdict.UNCHANGED),
            measured("MB/s", 100, 100, Verdict.UNCHANGED),
            measured("B/op", 120, 120, Verdict.UNCHANGED),
            measured("hits/op", 120, 120, Verdict.NOT_JUDGED));
    assertEquals(
        List.of(Verdict.UNCHANGED, Verdict.UNCHANGED, Verdict.UNCHANGED, Verdict.REGRESSION),
        settled(SideBySide.settle(chip, Suspected.of(chip), pairs, Set.of())));
  }

  @Test
  void aTestBinaryThatIsTheSameClearsEveryUnit() {
    ChipReport chip =
        Reports.chip(
            M4,
            "Apple M4",
            measured("ns/op", 100, 120, Verdict.REGRESSION),
            measured("MB/s", 120, 100, Verdict.REGRESSION),
            measured("allocs/op", 7, 9, Verdict.REGRESSION));
    ChipReport settled =
        SideBySide.settle(chip, Suspected.of(chip), Reports.chip(M4, "Apple M4"), Set.of(PACKAGE));
    assertEquals(
        List.of(Verdict.UNCHANGED, Verdict.UNCHANGED, Verdict.UNCHANGED), settled(settled));
  }

  private static final String PACKAGE =
      measured("ns/op", 1, 1, Verdict.UNCHANGED).benchmark().pkg();

  private static Row measured(String unit, double from, double to, Verdict verdict) {
    return Reports.row("codec.BenchmarkX-8", unit, from, to, .006, .01, verdict);
  }
}
