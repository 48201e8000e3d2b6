package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Documents;
import io.github.gobenchreporter.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** action.yml, the code and docs/inputs.md name the same inputs and defaults. */
class ActionFileTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void theInputsAreThoseOfTheCode() throws IOException {
    String inputs = section("inputs");
    assertEquals(names(), all("(?m)^  ([a-z-]+):$", inputs));
    assertEquals(
        Arrays.stream(ActionInput.values()).map(ActionInput::byDefault).toList(),
        all("(?m)^    default: \"?(.*?)\"?$", inputs));
  }

  @Test
  void everyInputIsHandedOverInTheEnvironmentAndNowhereElse() throws IOException {
    String runs = section("runs");
    for (ActionInput input : ActionInput.values()) {
      String line = "        %s: ${{ inputs.%s }}\n".formatted(input.variable(), input.input());
      assertTrue(runs.contains(line), line);
    }
    assertEquals(names().size(), all("(\\$\\{\\{)", runs).size());
    assertFalse(runs.contains("uses:"));
  }

  @Test
  void everyOutputIsTheStepsOutputOfThatName() throws IOException {
    String outputs = section("outputs");
    for (String name : all("(?m)^  ([a-z-]+):$", outputs)) {
      assertTrue(outputs.contains("${{ steps.report.outputs." + name + " }}"), name);
    }
  }

  @Test
  void theFileOfEveryFormOfAReportIsAnOutput() throws IOException {
    String outputs = section("outputs");
    for (ReportFormat format : ReportFormat.values()) {
      format
          .file()
          .map(it -> "  %s:\n    description: The path of %s.\n".formatted(format.output(), it))
          .ifPresent(it -> assertTrue(outputs.contains(it), it));
    }
  }

  @Test
  void theTableInDocsNamesEveryInput() {
    String table = inTable("Inputs");
    assertEquals(
        names(),
        all("(?m)^\\| `([a-z-]+)` \\|", table).stream().filter(names()::contains).toList());
    for (ActionInput input : ActionInput.values()) {
      String byDefault = input.byDefault().isEmpty() ? "" : "`" + input.byDefault() + "`";
      String row = "| `%s` | %s".formatted(input.input(), byDefault);
      assertTrue(table.contains(row.stripTrailing()), row);
    }
  }

  @Test
  void theTypesAreOfTheInputsAndOutputs() throws IOException {
    String types = Files.readString(ROOT.resolve("action-types.yml"));
    List<String> all = new ArrayList<>(names());
    all.addAll(all("(?m)^  ([a-z-]+):$", section("outputs")));
    assertEquals(all, all("(?m)^  ([a-z-]+):$", types));
  }

  @Test
  void theTableInDocsNamesEveryOutput() throws IOException {
    String table = inTable("Outputs");
    for (String name : all("(?m)^  ([a-z-]+):$", section("outputs"))) {
      assertTrue(table.contains("`" + name + "`"), name);
    }
  }

  /** A step after a failed one runs only where it says so, and a failed benchmark is news. */
  @Test
  void whereverResultsAreMeasuredTheReporterRunsThoughGoTestFailed() throws IOException {
    List<String> names =
        new ArrayList<>(List.of(".github/workflows/bench.yml", "reporter/src/test/e2e/bench.yml"));
    Documents.manual().forEach(page -> names.add(ROOT.relativize(page).toString()));
    for (String name : names) {
      String text = Files.readString(ROOT.resolve(name));
      List<String> steps =
          all("(?m)^ *- run: go test [^\\n]*\\n((?: .*\\n){1,3})", text).stream()
              .filter(step -> step.contains("uses: "))
              .toList();
      assertTrue(steps.size() > 0 || !name.equals("README.md"), name);
      steps.forEach(step -> assertTrue(step.contains("if: ${{ !cancelled() }}"), step));
    }
    String bench = Files.readString(ROOT.resolve(".github/workflows/bench.yml"));
    assertTrue(bench.contains("- id: report\n        if: ${{ !cancelled() }}"), bench);
  }

  /** {@code mode: compare} leaves the comment to another job. */
  @Test
  void aJobThatMayCommentDoes() throws IOException {
    int jobs = 0;
    for (String folder : List.of(".github/workflows", "docs/workflows")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.toList()) {
          String text = Files.readString(file);
          for (String job : text.split("(?m)^  (?=[a-z-]+:$)")) {
            boolean may = job.contains("pull-requests: write") && job.contains("- uses: ./\n");
            boolean one =
                job.contains("pull-requests: write") && job.contains("/go-bench-reporter@v1");
            jobs += may || one ? 1 : 0;
            assertFalse((may || one) && job.matches("(?s).*\n *mode: compare\n.*"), file + job);
          }
        }
      }
    }
    assertTrue(jobs > 3, "jobs that may comment: " + jobs);
  }

  private static List<String> names() {
    return Arrays.stream(ActionInput.values()).map(ActionInput::input).toList();
  }

  private static String inTable(String heading) {
    String[] parts = Documents.page("inputs.md").split("(?m)^## " + heading + "$");
    assertEquals(2, parts.length, heading);
    return parts[1].split("(?m)^## ")[0];
  }

  private static String section(String name) throws IOException {
    String file = Files.readString(ROOT.resolve("action.yml"));
    return file.split("(?m)^" + name + ":\n")[1].split("(?m)^(?=\\S)")[0];
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
