package io.github.gobenchreporter.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts what is measured, one process at a time, and says what each of them used. */
public interface Starter {
  /**
   * Runs a command to its end; when it takes longer than {@code limit}, its group is killed.
   *
   * @throws io.github.gobenchreporter.ReporterException if no process can be started any more
   */
  Runner.Usage run(Path folder, List<String> command, Duration limit);

  /**
   * Computes for this much CPU time; the share of CPU that it gets is {@code user ÷ wall}.
   *
   * @throws io.github.gobenchreporter.ReporterException if no process can be started any more
   */
  Runner.Usage spin(Duration cpu);
}
