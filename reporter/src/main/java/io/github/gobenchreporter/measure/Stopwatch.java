package io.github.gobenchreporter.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs commands, one at a time, and says what each of them used. */
public interface Stopwatch extends AutoCloseable {
  /**
   * What times mean here.
   *
   * @param goos the system, as Go names it
   * @param goarch the architecture, as Go names it
   * @param tick the step by which user and system time are told apart; zero where exactly
   */
  record Clock(String goos, String goarch, Duration tick) {}

  /** What times mean here. */
  Clock clock();

  /**
   * Runs a command to its end, its standard output going nowhere; when it takes longer than {@code
   * limit}, it is killed.
   */
  Runner.Usage time(Path folder, List<String> command, Duration limit);

  @Override
  void close();
}
