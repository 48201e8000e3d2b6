package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Thresholds;
import java.util.List;
import java.util.regex.Pattern;
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
