package io.github.gobenchreporter.measure.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measures where there is no Go. */
class ShellStopwatchTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private Path folder;

  private final Tool bash =
      new Tool(
          "bash",
          ChildEnvironment.measured(
              Map.of("PATH", System.getenv("PATH"), "LC_ALL", "de_DE.UTF-8"), List.of()),
          LONG);

  @Test
  void timesAndExitAreTheCommandsOwn() {
    ShellStopwatch shell = ShellStopwatch.of(bash, folder).orElseThrow();
    Usage waits = shell.time(folder, List.of("sleep", "0.2"), LONG);
    assertTrue(waits.ok() && waits.wall() >= 200_000_000 && waits.cpu() < 100_000_000, "" + waits);
    assertTrue(
        shell.time().isEmpty() || waits.peak() > 100_000 && waits.peak() < 8 << 20, "" + waits);
    List<String> noisy =
        List.of(
            "sh",
            "-c",
            "echo 99999.000 99999.000 99999.000; echo '99999.000 99999.000 99999.000' >&2; exit 3");
    Usage failed = shell.time(folder, noisy, LONG);
    assertEquals(3, failed.exit());
    assertEquals("99999.000 99999.000 99999.000\n", failed.errors());
    assertTrue(failed.wall() < 99_999_000_000_000L, "not what the command says: " + failed);
  }

  @Test
  void argumentsAreNoShellsBusiness() {
    ShellStopwatch shell = new ShellStopwatch(bash, Optional.empty());
    Usage usage =
        shell.time(folder, List.of("test", "a  $HOME `x`; *", "=", "a  $HOME `x`; *"), LONG);
    assertTrue(usage.ok(), "" + usage);
    assertEquals(0, usage.peak());
  }

  @Test
  void withoutBashThereIsNone() {
    Tool none = new Tool("no-such-bash", bash.environment(), LONG);
    assertEquals(Optional.empty(), ShellStopwatch.of(none, folder));
  }
}
