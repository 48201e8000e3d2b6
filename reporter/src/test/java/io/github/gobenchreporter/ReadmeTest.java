package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README and docs/ show is what the program does. */
class ReadmeTest {
  private static final Pattern SAMPLE =
      Pattern.compile("<!-- report: (\\S+) -->\\n(.*?)\\n\\nBelow that", Pattern.DOTALL);

  @Test
  void theReportShownIsAReportWritten() throws IOException {
    Matcher sample = SAMPLE.matcher(Documents.read(Documents.ROOT.resolve("README.md")));
    assertTrue(sample.find());
    Path golden = Goldens.resources().resolve(sample.group(1)).resolve("report.md");
    String shown = sample.group(2).replaceFirst("^#### ", "### ");
    String written = Files.readString(golden);
    assertEquals(shown, written.substring(0, Math.min(shown.length(), written.length())));
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
  void everyExitCodeIsExplained() {
    List<String> codes =
        Pattern.compile("(?m)^\\| (\\d+) \\|")
            .matcher(Documents.page("messages.md"))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertEquals(List.of("0", "1", "2", "3", "70"), codes);
  }
}
