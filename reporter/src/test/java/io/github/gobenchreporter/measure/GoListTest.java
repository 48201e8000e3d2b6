package io.github.gobenchreporter.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.ab.GoRepository;
import io.github.gobenchreporter.measure.settings.GoSettings;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoListTest {
  @TempDir private Path folder;

  private Path program(String name, String text) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  /** As a user's Go does where nothing is said of it. */
  private static Tool stamping() {
    RealGo.tool();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GOFLAGS", "-buildvcs=true");
    return new Tool(
        "go", ChildEnvironment.building(environment, List.of()), Duration.ofMinutes(10));
  }

  @Test
  void ofAProgramStartsNothingThatTheCheckoutNames() throws IOException {
    Path started = folder.resolve("started");
    Path top = Files.createDirectory(folder.resolve("checkout"));
    GoRepository checkout =
        GoRepository.in(top)
            .write("go.mod", "module example.com/p\n\ngo 1.21\n")
            .write("main.go", "package main\n\nfunc main() {}\n");
    checkout.commit("one");
    Path trap = program("trap", "touch '" + started + "'");
    checkout.git("config", "core.fsmonitor", trap.toString());
    Tool go = stamping();
    assertEquals("example.com/p\n", GoList.run(go, top, List.of("./...")).out());
    GoSettings.of(go, top);
    assertFalse(Files.exists(started));
    go.run(top, "list", "./...");
    assertTrue(Files.exists(started), "the trap is live");
  }

  @Test
  void aGoThatKnowsNoSuchFlagIsAskedWithoutIt() throws IOException {
    Path old =
        program(
            "go",
            "case $* in *buildvcs*) echo 'flag provided but not defined: -buildvcs' >&2; exit 2;; esac; echo \"$*\"");
    Tool go =
        new Tool(
            old.toString(),
            ChildEnvironment.building(System.getenv(), List.of()),
            Duration.ofMinutes(10));
    assertEquals("list -e ./...\n", GoList.run(go, folder, List.of("-e", "./...")).out());
  }
}
