package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.gobenchreporter.store.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a job's environment, where every child writes down what it sees. */
class PlantedSecretsTest {
  private static final String SECRET = "s3cr3t-of-the-job";
  private static final List<String> PLANTED =
      List.of(
          "ACTIONS_RUNTIME_TOKEN",
          "ACTIONS_CACHE_URL",
          "ACTIONS_ID_TOKEN_REQUEST_URL",
          "AWS_SECRET_ACCESS_KEY",
          "GH_TOKEN",
          "GITHUB_ENV",
          "GITHUB_OUTPUT",
          "GITHUB_PATH",
          "GITHUB_STATE",
          "GITHUB_STEP_SUMMARY",
          "GITHUB_TOKEN",
          "GO_BENCH_REPORTER_TOKEN",
          "INPUT_GITHUB_TOKEN",
          "INPUT_RESULTS",
          "MY_DATABASE");

  /** All that is ever started; what a host lacks need not be there. */
  private static final List<String> PROGRAMS =
      List.of("git", "go", "sh", "lscpu", "ps", "sysctl", "sw_vers", "pmset", "tmutil");

  @TempDir private Path folder;
  private Path seen;

  @BeforeEach
  void putASpyBeforeEveryProgram() throws IOException {
    seen = Files.createDirectory(folder.resolve("seen"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String program : PROGRAMS) {
      Path spy = bin.resolve(program);
      Files.writeString(
          spy,
          "#!/bin/sh\n/usr/bin/env >>%s\nPATH=${PATH#*:}\nexec %s \"$@\"\n"
              .formatted(seen.resolve(program), program));
      Files.setPosixFilePermissions(spy, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void noChildSeesASecretOfTheJob() throws Exception {
    TestRepository remote = TestRepository.create(folder, true);
    Files.writeString(folder.resolve("usual.txt"), run(1000));
    Files.writeString(folder.resolve("slow.txt"), run(1100));
    String url = remote.path().toString(); // of no server: no token is needed
    assertEquals(
        0, program("record", "usual.txt", "--git-remote", url, "--commit", "abcdef123456"));
    assertEquals(
        1,
        program(
            "compare",
            "slow.txt",
            "--git-remote",
            url,
            "--ask-host",
            "--method=threshold",
            "--confirm-command",
            "/usr/bin/env >>seen/confirm; echo \"$BENCH\" >>seen/bench; cat slow.txt"));
    program("doctor");
    Set<String> started = new TreeSet<>();
    for (Path file : Files.list(seen).toList()) {
      started.add(file.getFileName().toString());
      assertFalse(Files.readString(file).contains(SECRET), file + "\n" + Files.readString(file));
    }
    assertEquals(Set.of(), missing(started, "confirm", "git", "go", "lscpu", "sh"));
  }

  private static Set<String> missing(Set<String> started, String... expected) {
    Set<String> missing = new TreeSet<>(Set.of(expected));
    missing.removeAll(started);
    return missing;
  }

  private int program(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    Map<String, String> environment = builder.environment();
    PLANTED.forEach(name -> environment.put(name, folder.resolve(SECRET).toString()));
    environment.merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    return builder.start().waitFor();
  }

  private static String run(int nanoseconds) {
    return "goos: linux\ngoarch: amd64\npkg: example.com/m\ncpu: Some CPU\n"
        + "BenchmarkA-8 100 %d ns/op\n".formatted(nanoseconds).repeat(3);
  }
}
