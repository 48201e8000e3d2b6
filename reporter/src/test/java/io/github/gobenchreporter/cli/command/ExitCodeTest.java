package io.github.gobenchreporter.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.Main;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1 is a verdict and nothing else. */
class ExitCodeTest {
  @TempDir private Path folder;

  @Test
  void everyThrowableHasOne() {
    assertEquals(ExitCode.INPUT, ExitCode.of(ReporterException.input("x")));
    assertEquals(ExitCode.OUTSIDE, ExitCode.of(ReporterException.outside("x")));
    assertEquals(ExitCode.OUTSIDE, ExitCode.of(new OutOfMemoryError()));
    assertEquals(
        ExitCode.OUTSIDE,
        ExitCode.of(
            new IllegalStateException(new CompletionException(new OutOfMemoryError("heap")))));
    assertEquals(ExitCode.BUG, ExitCode.of(new StackOverflowError()));
    assertEquals(ExitCode.BUG, ExitCode.of(new NoClassDefFoundError("x")));
  }

  @Test
  void theLauncherIsToldARegressionByAnotherNumber() {
    Launcher launcher = Launcher.of("4711,81");
    assertEquals(
        List.of(0, 81, 2, 3, 70),
        List.of(0, 1, 2, 3, 70).stream().map(launcher::exitCode).toList());
    assertEquals(1, Launcher.of("").exitCode(1));
  }

  @Test
  void tooLittleMemoryIsNoRegression() throws Exception {
    Path results = folder.resolve("many.txt");
    try (BufferedWriter out = Files.newBufferedWriter(results)) {
      out.write("goos: linux\ngoarch: amd64\npkg: example.com/m\ncpu: Some CPU\n");
      for (int i = 0; i < 150_000; i++) {
        out.write("BenchmarkA/with/a/name/%d-8 100 %d ns/op\n".formatted(i, 1000 + i));
      }
    }
    assertEquals("3 [go-bench-reporter: error: " + ExitCode.OUT_OF_MEMORY + "]", program(false));
    assertEquals(
        "3 [::error title=go-bench-reporter::" + ExitCode.OUT_OF_MEMORY + "]", program(true));
  }

  @Test
  void aProgramThatIsNotWholeIsNoRegression() throws Exception {
    // Without these Java does not get as far as to the program.
    for (Class<?> each :
        List.of(
            Main.class,
            Command.class,
            CommandGroup.class,
            Console.class,
            Syntax.class,
            ReporterException.class)) {
      String name = each.getName().replace('.', '/') + ".class";
      Path there = folder.resolve("classes").resolve(name);
      Files.createDirectories(there.getParent());
      try (InputStream in = each.getResourceAsStream("/" + name)) {
        Files.copy(in, there);
      }
    }
    assertEquals(
        "3 [go-bench-reporter: error: Java cannot go on (java.lang.NoClassDefFoundError: io/github/gobenchreporter/cli/command/Launcher); is the jar whole?]",
        program(folder.resolve("classes").toString(), false));
  }

  private String program(boolean workflow) throws IOException, InterruptedException {
    return program(System.getProperty("java.class.path"), workflow);
  }

  private String program(String classes, boolean workflow)
      throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classes, Main.class.getName()));
    command.addAll(List.of("compare", "many.txt", "--out", "out", "--quiet"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
    if (workflow) {
      builder.environment().put("GITHUB_ACTIONS", "true");
    }
    int code = builder.redirectError(errors.toFile()).start().waitFor();
    return code + " " + Files.readAllLines(errors);
  }
}
