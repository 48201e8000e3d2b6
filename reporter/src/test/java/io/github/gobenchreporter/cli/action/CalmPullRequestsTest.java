package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.github.Comment;
import io.github.gobenchreporter.github.FakeGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pull requests that change nothing, from the action's inputs to GitHub: at least nine in ten are
 * green and silent, though one benchmark of thirteen is noisy. All values are made by a seeded
 * generator; nothing is timed.
 */
class CalmPullRequestsTest {
  private static final int BENCHMARKS = 13;
  private static final int SAMPLES = 5;
  private static final int REPORTS = 30;

  /** Spreads from run to run: a calm machine's, and that of the one noisy benchmark. */
  private static final double CALM = .004;

  private static final double NOISY = .03;

  /** What all benchmarks of a run share. */
  private static final double SHARED = .001;

  /** The first stored run, 2026-11-01; the others follow day by day, and so does the job. */
  private static final long FIRST = 1_793_491_200;

  private static final long DAY = 86_400;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"5, 11", "20, 12"})
  void nineInTenPullRequestsThatChangeNothingAreGreenAndSilent(int stored, long seed)
      throws IOException {
    int calm = 0;
    StringBuilder others = new StringBuilder();
    for (int report = 0; report < REPORTS; report++) {
      Random random = new Random(seed * 1000 + report);
      try (FakeGitHub github = new FakeGitHub()) {
        Path job = Files.createDirectory(folder.resolve("job" + report));
        pullRequest(job, github, stored);
        for (int run = 1; run <= stored; run++) {
          write(
              job,
              "baselines/apple-m3-max/main/202611%02dT000000Z-%012x-00000000.txt"
                  .formatted(run, run),
              results(random));
        }
        write(job, "bench.json", results(random));
        Ran ran = Ran.in(job, "", environment, "action");
        boolean green = Files.readString(job.resolve("summary.md")).startsWith("### 🟢 ");
        boolean silent =
            github.bodies(Comment.ACTIONS).isEmpty() && !ran.out().contains("::warning");
        boolean fine = ran.code() == ExitCode.FINE;
        calm += green && silent && fine ? 1 : 0;
        others.append(green && silent && fine ? "" : ran.out());
      }
    }
    assertTrue(calm >= .9 * REPORTS, calm + " of " + REPORTS + ": " + others);
  }

  private static String results(Random random) {
    StringBuilder text = new StringBuilder("pkg: example.com/x\ncpu: Apple M3 Max\n");
    double shared = SHARED * random.nextGaussian();
    for (int b = 0; b < BENCHMARKS; b++) {
      double spread = b == 0 ? NOISY : CALM;
      double run = Math.log(137 * (b + 1)) + shared + spread * random.nextGaussian();
      for (int sample = 0; sample < SAMPLES; sample++) {
        text.append(
            "BenchmarkX%d-12 1 %.1f ns/op 512 B/op 7 allocs/op\n"
                .formatted(b, Math.exp(run + spread / 2 * random.nextGaussian()))
                .replace(',', '.'));
      }
    }
    return text.toString();
  }

  private void pullRequest(Path job, FakeGitHub github, int stored) throws IOException {
    environment.putAll(PullRequestJob.environment(job, github));
    environment.put("SOURCE_DATE_EPOCH", String.valueOf(FIRST + stored * DAY));
  }

  private static Path write(Path job, String file, String text) throws IOException {
    Path path = job.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
