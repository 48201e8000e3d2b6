package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever compares on a laptop does not pay for GitHub. */
class LazyLoadingTest {
  @Test
  void comparingLoadsNothingOfTheGitHubLibraries() throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.gobenchreporter.cli.Main",
                "compare",
                "src/test/resources/example/head.json",
                "--baselines",
                "target/no-baselines",
                "--fail-on",
                "never")
            .redirectErrorStream(true)
            .start();
    String log = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(
        0, java.waitFor(), log.lines().filter(it -> !it.contains("source:")).toList()::toString);
    List<String> loaded =
        log.lines()
            .filter(line -> line.contains("org.kohsuke") || line.contains("okhttp3"))
            .filter(line -> line.contains("class,load"))
            .filter(line -> line.matches(".*\\] (org\\.kohsuke|okhttp3|okio|kotlin)\\..*"))
            .toList();
    assertEquals(List.of(), loaded);
    assertTrue(log.contains("io.github.gobenchreporter.report.markdown.ReportMarkdown "));
  }
}
