package io.github.gobenchreporter.measure.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real modules, asked for by real Go. */
class GoSettingsTest {
  @TempDir private Path folder;

  private final Tool go = RealGo.tool();

  private GoRepository module() {
    return GoRepository.in(folder)
        .write("a/go.mod", "module example.com/a\n\ngo 1.21\n")
        .write("a/a.go", "package a\n\nfunc A() int { return 1 }\n")
        .write(
            "go.mod",
            "module example.com/p\n\ngo 1.21\n\nrequire example.com/a v1.0.0\n\nreplace example.com/a => ./a\n")
        .write("p.go", "package p\n\nimport \"example.com/a\"\n\nvar P = a.A()\n");
  }

  @Test
  void modulesAndSettingsAreToldInOneLineEach() {
    module();
    Map<String, String> facts =
        GoSettings.of(go.with("GOFLAGS", "-tags=x -ldflags=-X=m.v=s3cret"), folder);
    assertEquals("example.com/a@v1.0.0=>./a@", facts.get("modules"));
    assertTrue(facts.get("deps").matches("[0-9a-f]{12}"), facts.toString());
    String build = facts.get("build");
    assertTrue(
        build.matches(".*CGO_ENABLED=[01].* GOFLAGS=-tags=x -ldflags=[0-9a-f]{12}.*"), build);
    assertFalse(build.contains("s3cret"), build);
  }

  @Test
  void anotherModuleIsAnotherDigest() {
    GoRepository repository = module();
    String before = GoSettings.of(go, folder).get("deps");
    repository.write("p.go", "package p\n").write("go.mod", "module example.com/p\n\ngo 1.21\n");
    Map<String, String> after = GoSettings.of(go, folder);
    assertNotEquals(before, after.get("deps"));
    assertFalse(after.containsKey("modules"), after.toString());
  }

  @Test
  void whereThereIsNoModuleThereIsNothingToSay() {
    assertEquals(Map.of(), GoSettings.of(go, folder));
    assertEquals(
        Map.of(), GoSettings.of(new Tool("no-such-go", go.environment(), go.patience()), folder));
  }
}
