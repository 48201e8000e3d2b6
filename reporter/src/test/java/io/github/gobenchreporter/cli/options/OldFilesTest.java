package io.github.gobenchreporter.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.OneBenchmark;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a command fails for, no older result of its stays in its folder. */
class OldFilesTest {
  private static final List<String> REPORTS = OutputOptions.REPORTS;

  private static final List<String> OTHERS =
      List.of(
          "notes.txt", "run-1.txt", "run.txt.bak", "Report.md", "report.md/inside", "x/run.txt");

  @TempDir private Path folder;

  @BeforeEach
  void results() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), OneBenchmark.RESULTS);
  }

  private void fill(List<String> names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve("out").resolve(name);
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.writeString(file, "of before");
      }
    }
  }

  private Set<String> left() throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> out.relativize(it).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "compare bench.txt, run.txt",
    "compare bench.txt --base bench.txt, run.txt",
    "ab --base main, run.txt base.txt head.txt",
    "publish none.json, ''",
    "calibrate, calibration.json run-01.txt run-12.txt run-123.txt",
    "profile diff --base none.pb.gz --head none.pb.gz, profile.html"
  })
  void areGoneWhateverIsRefused(String command, String more) throws IOException {
    List<String> ours =
        new ArrayList<>(command.matches("(compare|ab|publish).*") ? REPORTS : List.of());
    ours.addAll(List.of(more.split(" ")));
    ours.removeIf(String::isEmpty);
    List<String> others = new ArrayList<>(OTHERS);
    others.removeIf(it -> it.startsWith("report.md/") && ours.contains("report.md"));
    for (String flaw :
        List.of(
            "--out=out --bogus",
            "--out out --bogus",
            "--bogus --out out",
            "--out=out --out=out",
            "--out=out --out=",
            "--out=out --threshold=ns/op=oops --ops=x --pull=x",
            "--out=out --config=none.yml",
            "--out=out --base",
            "--out=out --baselines=bench.txt --repo=x",
            "--out=./out/../out")) {
      fill(ours);
      fill(others);
      Ran ran = Ran.in(folder, (command + " " + flaw).split(" "));
      if (ran.code() == ExitCode.FINE) {
        continue; // Not every command is told of every flaw.
      }
      assertEquals(new TreeSet<>(others), left(), command + " " + flaw + ": " + ran.err());
    }
  }

  @Test
  void areGoneWhereTheConfigurationOfTheCheckoutIsRefused() throws IOException {
    Path config = folder.resolve(".github/go-bench-reporter.yml");
    Files.createDirectories(config.getParent());
    Files.writeString(config, "bogus: 1\n");
    fill(List.of("report.md", "run.txt", "notes.txt"));
    Ran ran = Ran.in(folder, "compare", "bench.txt", "--out", "out");
    assertEquals(ExitCode.INPUT, ran.code(), ran.err());
    assertEquals(Set.of("notes.txt"), left());
  }

  @ParameterizedTest
  @CsvSource({
    "compare out/run.txt --out=out --bogus, run.txt",
    "compare out/*.txt --out=out --bogus, run.txt",
    "compare ./out/../out/r*.txt --out=out --bogus, run.txt",
    "compare bench.txt --base=out/run.txt --out=out --bogus, run.txt",
    "publish out/report.json --out=out --bogus, report.json",
    "publish out/*.json --out=out --bogus, report.json",
    "publish {out}/report.json --out=out --bogus, report.json",
    "profile diff --base out/profile.html --head bench.txt --out=out --bogus, profile.html"
  })
  void whatIsReadStays(String command, String stays) throws IOException {
    fill(List.of("report.json", "run.txt", "profile.html"));
    Ran ran = Ran.in(folder, command.replace("{out}", folder.resolve("out").toString()).split(" "));
    assertEquals(ExitCode.INPUT, ran.code(), ran.err());
    assertTrue(left().contains(stays), left()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "compare --help --out=out",
    "compare bench.txt -- --out=out",
    "record bench.txt --out=out",
    "measure --name=x --bogus -- echo --out=out",
    "compare bench.txt --out",
    "compare bench.txt --out=",
    "compare bench.txt --out=bench.txt",
    "compare bench.txt --out=none --bogus"
  })
  void nothingGoesThatNobodyWrites(String command) throws IOException {
    fill(List.of("report.md", "run.txt"));
    Ran.in(folder, command.split(" "));
    assertEquals(Set.of("report.md", "run.txt"), left());
    assertEquals(OneBenchmark.RESULTS, Files.readString(folder.resolve("bench.txt")));
  }

  @Test
  void ofALinkTheLinkGoes() throws IOException {
    fill(List.of("notes.txt"));
    Files.createSymbolicLink(folder.resolve("out/report.md"), folder.resolve("out/notes.txt"));
    Ran.in(folder, "compare", "bench.txt", "--out=out", "--bogus");
    assertEquals(Set.of("notes.txt"), left());
    assertEquals("of before", Files.readString(folder.resolve("out/notes.txt")));
  }
}
