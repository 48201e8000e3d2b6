package io.github.gobenchreporter.measure.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final Stream<String> NONE = Stream.of("");

  @Test
  void theLineReadsBack() {
    Modules modules =
        Modules.of(
            Stream.of(
                "x.com/b\tv1.2.0\t",
                "x.com/a\tv1.0.0\tx.com/fork\tv1.0.1",
                "",
                "x.com/b\tv1.2.0\t",
                "odd"));
    assertEquals("x.com/a@v1.0.0=>x.com/fork@v1.0.1 x.com/b@v1.2.0", modules.toString());
    assertEquals(modules, Modules.parse(modules.toString()));
  }

  @Test
  void hostileTextStaysInItsWord() {
    assertEquals(
        "x.com/a@v1=>./with?blank?and?line@",
        Modules.of(Stream.of("x.com/a\tv1\t./with blank\u202eand\u0085line\t")).toString());
    assertEquals("", Modules.parse("@ nothing @x").toString());
  }

  @Test
  void theDigestTellsSumsApart() {
    Modules modules = Modules.of(Stream.of("x.com/a\tv1.0.0\t"));
    assertEquals(digest(modules, Map.of()), digest(modules, Map.of("x.com/b v1.0.0", "h1:other")));
    String summed = digest(modules, Map.of("x.com/a v1.0.0", "h1:one"));
    String other = digest(modules, Map.of("x.com/a v1.0.0", "h1:two"));
    assertEquals(3, Stream.of(digest(modules, Map.of()), summed, other).distinct().count());
    assertEquals(12, digest(Modules.of(NONE), Map.of()).length());
  }

  private static String digest(Modules modules, Map<String, String> sums) {
    Map<String, String> facts = new LinkedHashMap<>();
    modules.keep(facts, sums);
    return facts.get("deps");
  }

  @Test
  void whatMovedIsNamed() {
    Modules before = Modules.parse("x.com/a@v1.0.0 x.com/b@v1.0.0 x.com/c@v1.0.0");
    Modules after = Modules.parse("x.com/a@v1.0.0 x.com/b@v1.1.0 x.com/d@v0.1.0");
    assertEquals(
        "x.com/b v1.0.0 v1.1.0; x.com/c v1.0.0 –; x.com/d – v0.1.0",
        before.against(after).entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue()[0] + " " + it.getValue()[1])
            .collect(Collectors.joining("; ")));
  }
}
