package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and docs/ show is what the program does. */
class ReadmeTest {
  /** The picture is of a report that a test holds; docs/images/make.sh paints it. */
  @Test
  void thePictureShowsAReportThatIsWritten() {
    String report = Documents.read(Goldens.resources().resolve("reports/slower/report.md"));
    String headline = report.lines().findFirst().orElseThrow().replaceFirst("### \\S+ ", "");
    String readme = Documents.read(Documents.ROOT.resolve("README.md"));
    assertTrue(readme.contains("<img alt=\"A comment on a pull request: " + headline), headline);
  }

  @Test
  void theThresholdsAreTheDefaults() {
    String page = Documents.page("verdicts.md");
    for (ThresholdRule rule : Thresholds.DEFAULT.rules()) {
      Pattern row =
          Pattern.compile(
              "\\| [^|\\n]*`%s`[^|\\n]* \\| `%s` \\|"
                  .formatted(Pattern.quote(rule.unit()), Pattern.quote(rule.effect().toString())));
      assertTrue(row.matcher(page).find(), rule.toString());
    }
  }

  @Test
  void everyFormOfAReportIsNamed() {
    String page = Documents.read(Documents.ROOT.resolve("README.md"));
    String words = joined("|", Arrays.stream(ReportFormat.values()).map(ReportFormat::toString));
    assertTrue(page.contains("`--format " + words + "`"), words);
    Stream<String> files = Arrays.stream(ReportFormat.values()).flatMap(it -> it.file().stream());
    String comment = "# " + joined(", ", files).replace(", report.", ", .") + "\n";
    assertTrue(page.contains(comment), comment);
  }

  private static String joined(String between, Stream<String> words) {
    return words.collect(Collectors.joining(between));
  }

  @Test
  void everyExitCodeIsExplained() {
    List<String> codes =
        Pattern.compile("(?m)^\\| (\\d+) \\|")
            .matcher(Documents.page("messages.md"))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertEquals(List.of("0", "1", "2", "3", "70"), codes);
  }

  /** {@code …} in the page stands for what differs. */
  @Test
  void everyMessageExplainedIsOneOfTheProgram() throws IOException {
    String program = sources();
    List<String> unknown =
        Pattern.compile("(?m)^\\| `([^`]+)` \\|")
            .matcher(Documents.page("messages.md"))
            .results()
            .flatMap(row -> Stream.of(row.group(1).split("…")))
            .map(String::strip)
            .filter(part -> part.length() > 2 && !program.contains(part))
            .toList();
    assertEquals(List.of(), unknown);
  }

  /** The program and its launcher, with strings that go over lines put together. */
  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder :
        List.of(Path.of("src/main"), Path.of("bin"), Documents.ROOT.resolve("templates"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
  }
}
