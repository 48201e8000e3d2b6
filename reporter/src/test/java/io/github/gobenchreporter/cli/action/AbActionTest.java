package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mode: ab} as a workflow runs it: no baseline, no chip label, no token. */
class AbActionTest {
  private static final String SPY =
      """
      package p

      import (
      	"os"
      	"strings"
      	"testing"
      )

      var sink int

      func BenchmarkWork(b *testing.B) {
      	for _, v := range os.Environ() {
      		if strings.Contains(v, "s3cr3t") || strings.HasPrefix(v, "GITHUB_OUTPUT") {
      			b.Fatal("sees " + v)
      		}
      	}
      	for i := 0; i < b.N; i++ {
      		sink += Work(300)
      	}
      }
      """;

  @TempDir private Path folder;
  @TempDir private Path temporary;

  @BeforeAll
  static void needsGo() {
    RealGo.tool();
  }

  @Test
  void measuresWithoutABaselineAndHidesTheJobsSecrets() throws Exception {
    String code =
        "package p\n\nfunc Work(n int) int {\n\ts := 0\n\tfor i := 0; i < n; i++ {\n\t\ts += i\n\t}\n\treturn s\n}\n";
    GoRepository repository =
        GoRepository.in(folder)
            .write("go.mod", "module example.com/p\n\ngo 1.21\n")
            .write("p.go", code)
            .write("p_test.go", SPY);
    repository.commit("base");
    repository.write("p.go", code.replace("n; i++", "5*n; i++"));
    repository.commit("slower");
    Ran ran = Ran.in(folder, "", environment(), "action");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("BenchmarkWork"), ran.out());
    String outputs = Files.readString(temporary.resolve("output"));
    assertTrue(outputs.matches("(?s)verdict<<(\\S+)\nregression\n\\1\n.*"), outputs);
    String summary = Files.readString(temporary.resolve("summary"));
    assertTrue(summary.contains("`p.Work` grew by **"), summary);
    try (Stream<Path> files = Files.walk(temporary)) {
      List<String> names = files.map(it -> it.getFileName().toString()).toList();
      assertTrue(
          names.containsAll(
              List.of("base.txt", "head.txt", "report.json", "profiles", "head.1.cpu.pb.gz")),
          names.toString());
      assertFalse(names.toString().contains("go-bench-reporter-ab-"), names.toString());
    }
  }

  private Map<String, String> environment() throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("INPUT_"));
    Files.writeString(temporary.resolve("output"), "");
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_EVENT_NAME", "workflow_dispatch");
    environment.put("GITHUB_REPOSITORY", "octo/p");
    environment.put("GITHUB_OUTPUT", temporary.resolve("output").toString());
    environment.put("GITHUB_STEP_SUMMARY", temporary.resolve("summary").toString());
    environment.put("RUNNER_TEMP", temporary.toString());
    environment.put("ACTIONS_RUNTIME_TOKEN", "s3cr3t");
    environment.put("INPUT_GITHUB_TOKEN", "s3cr3t");
    environment.put("INPUT_MODE", "ab");
    environment.put("INPUT_BUDGET", "10m");
    environment.put("INPUT_TEST_FLAGS", "-tags=x -short");
    return environment;
  }
}
