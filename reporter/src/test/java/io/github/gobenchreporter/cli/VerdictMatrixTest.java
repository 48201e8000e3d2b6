package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.github.Comment;
import io.github.gobenchreporter.github.FakeGitHub;
import io.github.gobenchreporter.measure.ab.GoRepository;
import io.github.gobenchreporter.store.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happened to a suite is said alike wherever its baseline is kept, in whichever form its
 * results come, and whoever judges it: {@code compare}, the action, or the base for a fork.
 */
class VerdictMatrixTest {
  private static final String HEADER =
      "goos: plan9\ngoarch: amd64\npkg: example.com/a\ncpu: Test CPU\n";

  private static final int RUNS = 5;
  private static final String LABEL = "test";
  private static final String RULES = "p99-ms=±1.5%\nrounds/op=+1.5%\npeak-RSS-bytes=±1.5%\n";

  /** A unit of each kind with a value that its benchmark had: two still ones stand beside it. */
  private static final Map<String, Double> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("ns/op", 5230.0);
    UNITS.put("MB/s", 71.2);
    UNITS.put("B/op", 48.0);
    UNITS.put("allocs/op", 3.0);
    UNITS.put("%sys", 2.1);
    UNITS.put("qps", 33_100.0);
    UNITS.put("p99-ms", 7.25);
    UNITS.put("peak-RSS-bytes", 9_200_000.0);
    UNITS.put("rounds/op", 210.0);
    UNITS.put("errors/s", 15.0);
  }

  private enum Store {
    FOLDER("--baselines=baselines"),
    BRANCH("--git-remote=origin");

    private final String option;

    Store(String option) {
      this.option = option;
    }
  }

  private enum Form {
    TEXT,
    STREAM
  }

  private enum Judge {
    COMPARE,
    ACTION,
    BASE_OF_A_FORK
  }

  /** What happened, with the start of the headline and the verdicts that differ by unit. */
  private enum Case {
    NOTHING("🟢 No regression", ExitCode.FINE),
    EVERY_UNIT_WORSE("🔴 9 regressions", ExitCode.REGRESSION),
    EVERY_UNIT_BETTER("🟢 No regression", ExitCode.FINE),
    FROM_NO_BYTES_TO_SOME("🔴 1 regression", ExitCode.REGRESSION),
    MOST_ARE_MISSING("🟡 26 of 31 benchmarks are missing", ExitCode.FINE),
    OTHER_GOMAXPROCS("🟡 Nothing to compare: GOMAXPROCS is 2, was 8", ExitCode.FINE),
    NO_FINITE_VALUE("🟢 No regression", ExitCode.FINE),
    ONE_FAILED("🔴 1 benchmark failed", ExitCode.REGRESSION);

    private final String headline;
    private final int code;

    Case(String headline, int code) {
      this.headline = headline;
      this.code = code;
    }
  }

  @TempDir private static Path top;

  static List<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (Store store : Store.values()) {
      for (Form form : Form.values()) {
        for (Judge judge : Judge.values()) {
          for (Case it : Case.values()) {
            cells.add(Arguments.of(store, form, judge, it));
          }
        }
      }
    }
    return cells;
  }

  @BeforeAll
  static void record() throws IOException {
    for (Form form : Form.values()) {
      Path folder = Files.createDirectory(top.resolve(form.name()));
      GoRepository.in(folder)
          .git("remote", "add", "origin", TestRepository.create(folder, true).url());
      Files.writeString(folder.resolve("rules"), RULES);
      for (int run = 1; run <= RUNS; run++) {
        write(folder.resolve("run.txt"), form, suite(run, Case.NOTHING));
        for (Store store : Store.values()) {
          String[] words = {
            "record",
            "run.txt",
            "--chip-label=" + LABEL,
            "--commit=%040x".formatted(0xabc0000 + run),
            "--commit-time=2026-11-0%dT00:00:00Z".formatted(run),
            store.option
          };
          assertEquals(ExitCode.FINE, Ran.in(folder, words).code());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void isSaidAlikeEverywhere(Store store, Form form, Judge judge, Case it) throws IOException {
    Path folder = top.resolve(form.name());
    write(folder.resolve("bench.json"), form, suite(RUNS + 1, it));
    Said said =
        switch (judge) {
          case COMPARE -> compare(folder, store);
          case ACTION -> action(folder, store);
          case BASE_OF_A_FORK -> fork(folder, store);
        };
    int code = judge == Judge.BASE_OF_A_FORK ? ExitCode.FINE : it.code;
    assertEquals(code, said.ran().code(), said.ran().err());
    assertTrue(said.report().contains("### " + it.headline), said.toString());
    if (it == Case.NOTHING || it == Case.EVERY_UNIT_WORSE || it == Case.EVERY_UNIT_BETTER) {
      assertEquals(verdicts(it), said.verdicts(), said.toString());
    }
  }

  /**
   * What a judge said.
   *
   * @param report to people
   * @param csv to programs
   */
  private record Said(Ran ran, String report, String csv) {
    /** The verdict on the benchmark that is named after its unit, by unit. */
    Map<String, String> verdicts() {
      List<String> lines = csv.lines().toList();
      List<String> columns = List.of(lines.get(0).split(","));
      Map<String, String> verdicts = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.get(columns.indexOf("benchmark")).contains("Moved")) {
          verdicts.put(cells.get(columns.indexOf("unit")), cells.get(columns.indexOf("verdict")));
        }
      }
      return verdicts;
    }
  }

  private static Map<String, String> verdicts(Case it) {
    Map<String, String> verdicts = new TreeMap<>();
    for (String unit : UNITS.keySet()) {
      boolean onlyTheRise = List.of("B/op", "allocs/op", "%sys", "rounds/op").contains(unit);
      verdicts.put(
          unit,
          unit.equals("errors/s")
              ? "not-judged"
              : it == Case.EVERY_UNIT_WORSE
                  ? "regression"
                  : it == Case.NOTHING || onlyTheRise ? "unchanged" : "improvement");
    }
    return verdicts;
  }

  private static Said compare(Path folder, Store store) throws IOException {
    Ran ran =
        Ran.in(
            folder,
            "compare",
            "bench.json",
            "--chip-label=" + LABEL,
            "--thresholds-file=rules",
            "--out=out",
            store.option);
    return new Said(ran, ran.out(), Files.readString(folder.resolve("out/report.csv")));
  }

  private static Said action(Path folder, Store store) throws IOException {
    try (FakeGitHub github = new FakeGitHub()) {
      Path temporary = Files.createTempDirectory(folder, "temp");
      Map<String, String> environment = workflow(folder, github, "pull_request");
      environment.put("RUNNER_TEMP", temporary.toString());
      environment.put("INPUT_GITHUB_TOKEN", "ghs_secret");
      environment.put("INPUT_CHIP_LABEL", LABEL);
      environment.put("INPUT_THRESHOLDS", RULES);
      environment.put("INPUT_COMMENT", "always");
      environment.put("INPUT_BASELINES", store == Store.FOLDER ? "baselines" : "");
      Ran ran = Ran.in(folder, "", environment, "action");
      return new Said(ran, comment(github), Files.readString(csv(temporary)));
    }
  }

  private static Path csv(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(it -> it.endsWith("report.csv")).findFirst().orElseThrow();
    }
  }

  private static Said fork(Path folder, Store store) throws IOException {
    compare(folder, store);
    try (FakeGitHub github = new FakeGitHub()) {
      github.pulls.add(github.pull(5, FakeGitHub.SHA, "fork", 9, 1));
      Map<String, String> environment = workflow(folder, github, "workflow_run");
      environment.put("GITHUB_TOKEN", "ghs_secret");
      Ran ran =
          Ran.in(
              folder,
              "",
              environment,
              "publish",
              "out/report.json",
              "--event=event.json",
              "--thresholds-file=rules",
              "--out=judged",
              store.option);
      return new Said(ran, comment(github), Files.readString(folder.resolve("judged/report.csv")));
    }
  }

  private static String comment(FakeGitHub github) {
    return String.join("\n", github.bodies(Comment.ACTIONS));
  }

  private static Map<String, String> workflow(Path folder, FakeGitHub github, String event)
      throws IOException {
    Path file = folder.resolve("event.json");
    Files.writeString(
        file,
        """
        {"repository": {"id": 1, "full_name": "o/r", "default_branch": "main"},
         "pull_request": {"number": 5, "head": {"sha": "%s"}, "base": {"sha": "%040x", "ref": "main"}},
         "workflow_run": {"id": 77, "run_attempt": 1, "event": "pull_request", "head_sha": "%s",
           "head_branch": "topic", "head_repository": {"id": 9, "owner": {"login": "fork"}}}}
        """
            .formatted(FakeGitHub.SHA, 0xabc0000 + RUNS, FakeGitHub.SHA));
    Map<String, String> environment = new HashMap<>();
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("SOURCE_DATE_EPOCH", "1794182400"); // 2026-11-09
    environment.put("GITHUB_EVENT_NAME", event);
    environment.put("GITHUB_EVENT_PATH", file.toString());
    environment.put("GITHUB_BASE_REF", "main");
    environment.put("GITHUB_REPOSITORY", "o/r");
    environment.put("GITHUB_API_URL", github.url());
    environment.put("GITHUB_RUN_ID", "100");
    environment.put("GITHUB_RUN_ATTEMPT", "1");
    return environment;
  }

  /** Result lines of three samples each. */
  private static List<String> suite(int run, Case it) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, Double> unit : UNITS.entrySet()) {
      number++;
      String name = "Moved" + number;
      lines.addAll(samples(run, it, name, moved(it, unit), unit.getKey()));
      lines.addAll(samples(run, it, "Still" + number, unit.getValue() * 3, unit.getKey()));
      lines.addAll(samples(run, it, "Quiet" + number, unit.getValue() * 7, unit.getKey()));
    }
    boolean some = it == Case.FROM_NO_BYTES_TO_SOME;
    lines.addAll(samples(run, it, "Free", 0, some ? 48 : 0));
    if (it == Case.MOST_ARE_MISSING) {
      return new ArrayList<>(lines.subList(0, 15));
    }
    if (it == Case.ONE_FAILED) {
      lines.add("--- FAIL: BenchmarkFree");
      lines.add("    a_test.go:3: no such host");
      lines.add("FAIL");
    }
    return lines;
  }

  private static double moved(Case it, Map.Entry<String, Double> unit) {
    boolean rate = unit.getKey().equals("MB/s") || unit.getKey().equals("qps");
    double up = rate ? 1 / 1.34 : 1.34;
    return switch (it) {
      case EVERY_UNIT_WORSE -> unit.getValue() * up;
      case EVERY_UNIT_BETTER -> unit.getValue() / up;
      default -> unit.getValue();
    };
  }

  private static List<String> samples(int run, Case it, String name, double value, String unit) {
    boolean whole = unit.equals("B/op") || unit.equals("allocs/op");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      // Two per mille between runs and one within: a calm host.
      double noise = 1 + .001 * ((run * 7 + name.length() * i) % 5 - 2) + .0004 * i;
      double said = whole ? Math.round(value) : value * noise;
      boolean odd = it == Case.NO_FINITE_VALUE && unit.equals("errors/s");
      lines.add(
          "Benchmark%s-%d \t 100\t %s %s"
              .formatted(name, it == Case.OTHER_GOMAXPROCS ? 2 : 8, odd ? "NaN" : "" + said, unit));
    }
    return lines;
  }

  private static List<String> samples(int run, Case it, String name, int time, int bytes) {
    List<String> lines = new ArrayList<>();
    for (String line : samples(run, it, name, 310.0 + time, "ns/op")) {
      lines.add(line + "\t %d B/op\t %d allocs/op".formatted(bytes, bytes == 0 ? 0 : 1));
    }
    return lines;
  }

  private static void write(Path file, Form form, List<String> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : (HEADER + String.join("\n", lines)).split("\n")) {
      text.append(form == Form.TEXT ? line + "\n" : event(line));
    }
    boolean failed = lines.contains("FAIL");
    if (form == Form.STREAM) {
      text.append(failed ? ended("fail", "\"Test\":\"BenchmarkFree\",") : "");
      text.append(ended(failed ? "fail" : "pass", ""));
    } else {
      text.append(failed ? "FAIL\texample.com/a\t1.0s\n" : "ok  \texample.com/a\t1.0s\n");
    }
    Files.writeString(file, text);
  }

  private static String event(String line) {
    int end = line.indexOf('-');
    String test =
        line.startsWith("Benchmark") ? "\"Test\":\"%s\",".formatted(line.substring(0, end)) : "";
    return "{\"Time\":\"2026-11-08T12:00:00Z\",\"Action\":\"output\",\"Package\":\"example.com/a\",%s\"Output\":\"%s\\n\"}\n"
        .formatted(test, line.replace("\t", "\\t"));
  }

  private static String ended(String action, String test) {
    return "{\"Time\":\"2026-11-08T12:00:01Z\",\"Action\":\"%s\",%s\"Package\":\"example.com/a\"}\n"
        .formatted(action, test);
  }
}
