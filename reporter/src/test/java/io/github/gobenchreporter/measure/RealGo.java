package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.process.ChildEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Go on the path, for tests that measure real benchmarks. */
public final class RealGo {
  public static final ChildEnvironment ENVIRONMENT =
      ChildEnvironment.building(System.getenv(), List.of());

  private RealGo() {}

  /** The go command; without one the test is skipped here, and fails where CI runs it. */
  public static Tool tool() {
    boolean there;
    try {
      there = new ProcessBuilder("go", "version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      there = false;
    }
    if (System.getenv("CI") != null) {
      Assertions.assertTrue(there, "no Go on the path");
    }
    Assumptions.assumeTrue(there, "no Go on the path");
    return new Tool("go", ENVIRONMENT, Duration.ofMinutes(30));
  }
}
