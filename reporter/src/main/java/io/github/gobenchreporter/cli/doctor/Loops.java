package io.github.gobenchreporter.cli.doctor;

import io.github.gobenchreporter.host.HostReadings;
import io.github.gobenchreporter.host.HostSources;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Times one computation as it is and in the background, where a host can do that: on a Mac. */
final class Loops {
  private static final Path TASKPOLICY = Path.of("/usr/sbin/taskpolicy");
  private static final List<String> LOOP =
      List.of("/bin/sh", "-c", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done");

  /**
   * The loop takes tenths of a second: three are soon done, and one of them is hardly disturbed.
   */
  private static final int TRIES = 3;

  /** In the background the loop may take many times as long; beyond this something is wrong. */
  private static final long LONGEST_SECONDS = 20;

  private Loops() {}

  /** The readings, and the times where they can be had. */
  static HostReadings and(HostReadings readings) {
    if (!Files.isExecutable(TASKPOLICY)) {
      return readings;
    }
    List<String> background = new ArrayList<>(List.of(TASKPOLICY.toString(), "-b"));
    background.addAll(LOOP);
    Map<String, String> texts = new HashMap<>(readings.texts());
    put(texts, HostSources.LOOP, LOOP);
    put(texts, HostSources.LOOP_IN_BACKGROUND, background);
    return new HostReadings(texts);
  }

  /** The fastest of a few, so that what else runs counts little. */
  private static void put(Map<String, String> texts, String source, List<String> command) {
    long fastest = Long.MAX_VALUE;
    try {
      for (int i = 0; i < TRIES; i++) {
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command);
        ChildEnvironment.measured(builder.environment(), List.of()).give(builder.environment());
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
          process.destroyForcibly();
          return;
        }
        fastest = Math.min(fastest, System.nanoTime() - start);
      }
      texts.put(source, String.valueOf(fastest));
    } catch (IOException cannotBeTimed) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
