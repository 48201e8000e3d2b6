package io.github.gobenchreporter.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.PprofBytes;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.report.Explained;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.profile.ProfileFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyPartsTest {
  private static final Explanation EXPLANATION =
      Explained.report().chips().get(0).explanations().get(0);
  private static final List<WhyParts.Explained> ONE =
      List.of(new WhyParts.Explained("", EXPLANATION));

  @Test
  void aTableTellsWhatTheFlameGraphShows() {
    WhyView view = WhyParts.views(ONE).get(0);
    assertEquals("codec JSONUnmarshal", view.title());
    assertEquals(
        List.of(
            "Baseline 984 ns/op, 984 samples in one profile; head 1.04 µs/op, 1,041 samples in one profile.",
            "A new function of 1.3 % of the time would have stood out."),
        view.about());
    assertEquals(
        List.of(
            new WhyView.Line(
                "grew",
                "codec.growMap",
                "runtime.mapassign",
                "+44 ns/op",
                "new",
                "codec/f.go:10",
                "in this change"),
            new WhyView.Line(
                "shrank",
                "codec.trim",
                "",
                "−20 ns/op",
                "gone",
                "codec/f.go:10",
                "in this change")),
        view.functions());
    assertEquals(
        List.of(
            new WhyView.Line(
                "grew",
                "codec.growMap",
                "",
                "+2 allocs/op, +96 B/op",
                "exact",
                "codec/f.go:10",
                "in this change")),
        view.allocations());
  }

  @Test
  void severalChipsStandSideBySide() {
    List<WhyParts.Explained> two =
        List.of(
            new WhyParts.Explained("M1 Pro", EXPLANATION),
            new WhyParts.Explained("M3 Max", EXPLANATION));
    assertEquals(
        List.of(
            new WhyChips(
                "JSONUnmarshal",
                List.of("M1 Pro", "M3 Max"),
                List.of(
                    new WhyChips.Row(
                        "codec.growMap",
                        List.of("+44 ns/op, now 4.2 %", "+44 ns/op, now 4.2 %"))))),
        WhyChips.of(two));
    assertEquals(List.of(), WhyChips.of(ONE));
  }

  @Test
  void theTreeListsEachCallAfterItsCaller() throws IOException {
    JsonNode trees = new ObjectMapper().readTree(WhyParts.data(ONE));
    JsonNode tree = trees.get(0);
    assertEquals("ns/op", tree.get(0).textValue());
    assertEquals("all", tree.get(1).get(1).textValue());
    assertEquals("parcel/codec.BenchmarkJSONUnmarshal", tree.get(2).get(1).textValue());
    for (int i = 2; i < tree.size(); i++) {
      int depth = tree.get(i).get(0).intValue();
      assertTrue(
          depth >= 1 && depth <= tree.get(i - 1).get(0).intValue() + 1, tree.get(i).toString());
    }
  }

  @Test
  void aNameCannotBreakOutOfThePageOfProfiles() {
    String evil = "m/p.</script><img src=x onerror=alert(1)>&<!--\u2028${1+1}";
    String below = " < m/p.BenchmarkX < testing.(*B).runN";
    Difference cpu =
        Difference.between(
                List.of(PprofBytes.cpu("100 m/p.f" + below)),
                Work.operations(100),
                List.of(PprofBytes.cpu("100 m/p.f" + below, "90 " + evil + below)),
                Work.operations(100),
                new Scope(Module.of("m"), Optional.empty()))
            .orElseThrow();
    String page =
        ProfilePage.render(
            new Explanation(
                new Benchmark("m/p", "BenchmarkX<b>"),
                Optional.of(cpu),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new ProfileFindings(Optional.of(cpu), Optional.empty(), false, Optional.empty()));
    assertFalse(page.contains("<img"), page);
    assertFalse(page.contains("X<b>"), page);
    assertEquals(page.split("<script", -1).length, page.split("</script>", -1).length);
    assertTrue(page.matches("(?s).*script-src .{1,5}sha256-.*"), "no other script runs");
  }

  @Test
  void thePageHasThemOnlyWhereThereAreProfiles() throws IOException {
    String page = ReportHtml.render(Explained.report());
    Path pages = Files.createDirectories(Path.of("target/pages"));
    Files.writeString(pages.resolve("why.html"), page);
    assertTrue(page.contains("<div class=\"flame\" id=\"flame-0\"></div>"));
    assertTrue(page.contains("<script id=\"flames\" type=\"application/json\">"));
    assertFalse(ReportHtml.render(Reports.oneChip()).contains("flame-0"));
  }
}
