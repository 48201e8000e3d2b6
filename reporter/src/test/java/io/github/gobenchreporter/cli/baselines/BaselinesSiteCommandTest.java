package io.github.gobenchreporter.cli.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The site of made-up baselines is left in {@code target/pages/site} for the browser tests. */
class BaselinesSiteCommandTest {
  private static final Path PAGES = Path.of("target/pages/site").toAbsolutePath();
  private static final String HOSTILE = "</script><img/src=x/onerror=alert(1)>";

  @TempDir private Path folder;

  @Test
  void thePagesTellAgesNoiseStepsAndCommits() throws IOException {
    store();
    Ran ran = site(PAGES);
    assertEquals(0, ran.code(), ran.err());
    String index = Files.readString(PAGES.resolve("index.html"));
    assertTrue(index.contains("M1 Pro"));
    assertTrue(
        index.contains("<a href=\"history/apple-m1-pro/release%252F1.2.html\">release/1.2</a>"));
    assertTrue(index.contains("example.com%2Fcodec.Decode%3Ans%2Fop\">Decode</a>"), "the alarm");
    assertTrue(index.contains("https://github.com/example/shop/commit/"));
    String history = Files.readString(PAGES.resolve("history/apple-m1-pro/main.html"));
    assertTrue(history.contains("<tr id=\"example.com/codec.Decode:ns/op\""));
    assertTrue(history.contains("<span class=\"bad\">+"));
    String noise = Files.readString(PAGES.resolve("noise.html"));
    assertTrue(noise.contains("Noisy"));
    assertFalse(noise.contains("Encode"));
  }

  @Test
  void theFirstPageShowsWhatMovedSinceTheSnapshot() throws Exception {
    store();
    freeze();
    site(PAGES);
    String index = Files.readString(PAGES.resolve("index.html"));
    assertTrue(index.contains("Moved since main@2026Q3</h2>"), index);
    List<String> moved =
        Pattern.compile("</span>([^<]*)</a> <span class=\"bad\">([^<]*)</span> <small>([^<]*)<")
            .matcher(index)
            .results()
            .map(it -> it.group(1) + " " + it.group(2) + " " + it.group(3))
            .toList();
    assertEquals(2, moved.size(), moved::toString);
    assertTrue(
        moved.stream().allMatch(it -> it.matches("Decode \\+(9|10)\\.\\d % ns/op on M\\d .*")));
    assertTrue(index.contains("<polyline class=\"bad\" points=\"4.0,"));
    String badge = Files.readString(PAGES.resolve("badge.json"));
    assertTrue(
        badge.matches(
            "\\{\"schemaVersion\":1,\"label\":\"benchmarks\",\"message\":\"\\+\\d\\.\\d % since"
                + " main@2026Q3, 1 slower\",\"color\":\"yellow\"}\n"),
        badge);
  }

  @Test
  void theFeedHasAnEntryForEachStep() throws Exception {
    store();
    site(PAGES);
    Document feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(PAGES.resolve("feed.xml").toFile());
    NodeList entries = feed.getElementsByTagName("entry");
    assertEquals(2, entries.getLength());
    String first = entries.item(0).getTextContent();
    assertTrue(first.contains("Worse: example.com/codec.BenchmarkDecode on M"), first);
    assertTrue(first.contains("2026-10-21T10:00:00Z"), first);
  }

  private void freeze() throws IOException {
    for (String chip : List.of("apple-m1-pro", "apple-m3-max", "intel-core-i9-14900k")) {
      for (int run = 5; run < 15; run++) {
        write(chip, "main@2026Q3", run, chip.equals("apple-m3-max") ? 0.75 : 1, false);
      }
    }
  }

  @Test
  void namesFromOutsideStayText() throws IOException {
    store();
    site(folder.resolve("site"));
    try (Stream<Path> pages = Files.walk(folder.resolve("site"))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(page).contains("<img"), page.toString());
      }
    }
  }

  @Test
  void pagesThatWouldBeTheSameAreLeftAlone() throws IOException {
    store();
    Path out = folder.resolve("site");
    site(out);
    FileTime old = FileTime.fromMillis(1_000_000);
    for (Path page : pages(out)) {
      Files.setLastModifiedTime(page, old);
    }
    assertTrue(site(out).err().contains("0 of them written"));
    write("apple-m3-max", "main", 30, 1, false);
    site(out);
    assertEquals(old, Files.getLastModifiedTime(out.resolve("history/apple-m1-pro/main.html")));
    assertFalse(Files.getLastModifiedTime(out.resolve("index.html")).equals(old));
  }

  @Test
  void anEmptyStoreHasAnEmptySite() {
    Ran ran = site(folder.resolve("site"));
    assertEquals(0, ran.code(), ran.err());
  }

  private static List<Path> pages(Path out) throws IOException {
    try (Stream<Path> pages = Files.walk(out)) {
      return pages.filter(Files::isRegularFile).toList();
    }
  }

  private Ran site(Path out) {
    return Ran.in(
        folder,
        "baselines",
        "site",
        "--baselines",
        "baselines",
        "--repository",
        "https://github.com/example/shop",
        "--out",
        out.toString());
  }

  private void store() throws IOException {
    for (int run = 0; run < 30; run++) {
      write("apple-m1-pro", "main", run, 1, run >= 20);
      write("apple-m3-max", "main", run, 0.75, run >= 20);
      write("intel-core-i9-14900k", "main", run, 0.9, false);
    }
    for (int run = 0; run < 5; run++) {
      write("apple-m1-pro", "release%2F1.2", run, 1.02, false);
    }
  }

  @Test
  void buildsHaveAPageWhereTheyWereMeasured() throws IOException {
    Path file =
        folder.resolve("baselines/amd-epyc/main/20261001T100000Z-aaaaaaaaaaaa-00000000.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "chip: amd-epyc\ncommit: aaaaaaaaaaaa\nBenchmarkBuild/phase=backend 1 3000000 real-ns/op\nBenchmarkBuild/pkg=<script>x 1 1000 user-ns/op 0 sys-ns/op\n");
    Ran ran = Ran.in(folder, "baselines", "site", "--out", "built");
    assertEquals(0, ran.code(), ran.toString());
    String page = Files.readString(folder.resolve("built/builds.html"));
    assertTrue(
        page.contains("<th scope=\"row\">backend</th><td class=\"num\">3 ms · 100 %</td>"), page);
    assertTrue(page.contains("&lt;script&gt;x"), page);
    assertTrue(Files.readString(folder.resolve("built/index.html")).contains("builds.html"));
  }

  private void write(String chip, String ref, int run, double factor, boolean slow)
      throws IOException {
    Random random = new Random(run * 31L + chip.hashCode());
    String commit = "%040x".formatted(0x3f2a9c1000L + run);
    StringBuilder text = new StringBuilder();
    text.append("chip: %s\ncommit: %s\n".formatted(chip, commit));
    text.append("commit-time: 2026-10-%02dT10:00:00Z\ntoolchain: go1.26.8\n".formatted(run + 1));
    text.append(
        "goos: darwin\ngoarch: arm64\npkg: example.com/codec\ncpu: %s\n".formatted(cpu(chip)));
    line(text, "Encode", 1000 * factor, 0.002, random);
    line(text, "Decode", 2000 * factor * (slow ? 1.1 : 1), 0.003, random);
    text.append("pkg: example.com/http\n");
    line(text, "Noisy", 500 * factor, 0.05, random);
    line(text, "Route/" + HOSTILE, 50 * factor, 0.002, random);
    Path file =
        folder.resolve(
            "baselines/%s/%s/202610%02dT100000Z-%s-%08x.txt"
                .formatted(chip, ref, run + 1, commit.substring(0, 12), run));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String cpu(String chip) {
    return switch (chip) {
      case "apple-m1-pro" -> "Apple M1 Pro";
      case "apple-m3-max" -> "Apple M3 Max";
      default -> "Intel(R) Core(TM) i9-14900K";
    };
  }

  private static void line(
      StringBuilder text, String name, double center, double spread, Random random) {
    for (int i = 0; i < 2; i++) {
      long value = Math.round(center * 100 * (1 + spread * random.nextGaussian()));
      text.append(
          "Benchmark%s-8 100 %d.%02d ns/op 64 B/op 2 allocs/op\n"
              .formatted(name, value / 100, value % 100));
    }
  }
}
