package io.github.gobenchreporter.cli.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, with real Go. */
class AbCommandTest {
  private static final String CODE =
      "package p\n\nfunc Work(n int) int {\n\ts := 0\n\tfor i := 0; i < n; i++ {\n\t\ts += i\n\t}\n\treturn s\n}\n";

  private static final String SLEEPS =
      "package p\n\nimport \"time\"\n\nfunc Work(n int) int {\n\ttime.Sleep(%d * time.Millisecond)\n\treturn n\n}\n";

  @TempDir private Path folder;

  @BeforeAll
  static void needsGo() {
    RealGo.tool();
  }

  @BeforeEach
  void module() {
    GoRepository repository =
        GoRepository.in(folder)
            .write("go.mod", "module example.com/p\n\ngo 1.21\n")
            .write("p.go", CODE)
            .write(
                "p_test.go",
                "package p\n\nimport \"testing\"\n\nvar sink int\n\nfunc BenchmarkWork(b *testing.B) {\n\tb.ReportAllocs()\n\tfor i := 0; i < b.N; i++ {\n\t\tsink += Work(500)\n\t}\n}\n")
            .write(".gitignore", "out/\n");
    repository.commit("base");
    repository.write("p.go", CODE.replace("n; i++", "4*n; i++"));
    repository.commit("four times the work");
  }

  @Test
  void aSlowerHeadIsARegressionAndItsPairsCanBeJudgedAgain() throws Exception {
    Ran ran =
        Ran.in(
            folder,
            "",
            System.getenv(),
            "ab",
            "--base",
            "HEAD^",
            "--budget",
            "10m",
            "--out",
            "out");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("1 regression in 1 benchmark"), ran.out());
    assertTrue(ran.out().contains("code, not code layout: "), ran.out());
    assertTrue(ran.out().contains("sides:\n- `p.Work` grew by **"), ran.out());
    assertTrue(ran.out().contains("in this change"), ran.out());
    try (Stream<Path> files = Files.walk(folder.resolve("out/profiles"))) {
      assertTrue(files.anyMatch(it -> it.endsWith("head.3.cpu.pb.gz")));
    }
    String json = Files.readString(folder.resolve("out/report.json"));
    assertTrue(json.contains("\"method\":\"paired\""), json);
    assertFalse(json.contains("spin-share"));
    assertTrue(ran.err().contains("benchmarks ran for "), ran.err());
    JsonNode spent = new ObjectMapper().readTree(json).at("/chips/0/head/spent");
    assertTrue(spent.get("benchmarks").asLong() > 0, json);
    assertTrue(spent.get("layouts").asLong() > 0, json);
    Ran again = Ran.in(folder, "compare", "out/head.txt", "--base", "out/base.txt");
    assertEquals(1, again.code(), again.toString());
    assertTrue(again.out().contains("1 regression in 1 benchmark"), again.out());
  }

  @Test
  void whatIsTheSameIsListedAndCountedAndNotRun() throws Exception {
    GoRepository.in(folder)
        .write(
            "p.go", CODE.replace("n; i++", "4*n; i++").replace("func Work", "// Work.\nfunc Work"))
        .commit("a comment");
    Ran ran = Ran.in(folder, "", System.getenv(), "ab", "--base", "HEAD^", "--out", "out");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(
        ran.out().contains("🟢 The benchmark is the same in base and head, so it was not run"),
        ran.out());
    assertTrue(ran.out().contains("- `p`: `Work`"), ran.out());
    String json = Files.readString(folder.resolve("out/report.json"));
    assertTrue(json.contains("\"verdict\":\"identical\",\"headline\""), json);
  }

  @Test
  void aBudgetWithoutPlaceForWhatChangedIsNoSuccess() {
    GoRepository repository =
        GoRepository.in(folder)
            .write("same/same.go", "package same\n\nvar N = 1\n")
            .write(
                "same/same_test.go",
                "package same\n\nimport \"testing\"\n\nfunc BenchmarkSame(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tN++\n\t}\n}\n");
    repository.write("p.go", SLEEPS.formatted(600));
    repository.commit("a package beside it");
    repository.write("p.go", SLEEPS.formatted(700));
    repository.commit("slower still");
    assertSays(
        "--budget 1 s: used up before a round was measured", "ab", "--base=HEAD^", "--budget=1s");
    assertSays("--budget: '0s' is no time to measure in", "ab", "--base=HEAD^", "--budget=0s");
  }

  @Test
  void badInputIsSaidInOneLine() {
    assertSays("--base nope: no such commit", "ab", "--base", "nope");
    assertSays("--base '': name a branch, tag or commit", "ab", "--base", "");
    assertSays("--budget: 'soon' is no time", "ab", "--base", "HEAD^", "--budget", "soon");
    assertSays("-count=3 after --: leave it out", "ab", "--base", "HEAD^", "--", "-count=3");
    assertSays("--shard: '4/3' is no part", "ab", "--base", "HEAD^", "--shard", "4/3");
    assertSays(
        "--bench NoSuch: no benchmark of ./... has this name",
        "ab",
        "--base",
        "HEAD^",
        "--bench",
        "NoSuch");
    assertSays(
        "--packages './typo/...', 'nope': no package matches",
        "ab",
        "--base=HEAD^",
        "--packages=./...",
        "--packages=./typo/...",
        "--packages=nope");
    assertSays("--packages '': no pattern of packages", "ab", "--base=HEAD^", "--packages=");
    assertSays("--env GITHUB_TOKEN", "ab", "--base", "HEAD^", "--env", "GITHUB_TOKEN");
    assertSays(
        "--bench '(': no regular expression (Unclosed group)", "ab", "--base=HEAD", "--bench=(");
    assertSays(
        "threshold 'rounds/op=±1%': nobody said which direction of rounds/op is worse",
        "ab", "--base=nowhere", "--threshold=rounds/op=±1%");
  }

  @Test
  void whereTheBaseDoesNotBuildThatIsSaid() {
    GoRepository repository =
        GoRepository.in(folder).write("p.go", "package p\n\nfunc broken( {\n");
    repository.commit("broken");
    repository.write("p.go", CODE);
    repository.commit("mended");
    Ran ran = Ran.in(folder, "", System.getenv(), "ab", "--base", "HEAD^");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(
        ran.out().startsWith("### 🟡 Nothing to compare")
            && ran.out().contains("example.com/p does not build in the base")
            && ran.out().contains("\n- `p` `Work`"),
        ran.out());
  }

  private void assertSays(String expected, String... words) {
    Ran ran = Ran.in(folder, "", System.getenv(), words);
    assertEquals(2, ran.code(), ran.toString());
    assertEquals("", ran.out());
    String error = ran.err().lines().reduce((a, b) -> b).orElse("");
    assertTrue(error.startsWith("go-bench-reporter: error: ") && error.contains(expected), error);
  }
}
