package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A recorder in a process of its own, as on a runner: to be killed, or to race with others. */
public final class RecorderProcess {
  private RecorderProcess() {}

  /**
   * Starts one that records the nth run.
   *
   * @param bin a folder to look for git in first
   */
  public static Process start(Path bin, String url, String branch, String token, int n)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                RecorderProcess.class.getName(),
                url,
                branch,
                String.valueOf(n)));
    builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    builder.environment().put("RECORDER_TOKEN", token);
    return builder.redirectErrorStream(true).start();
  }

  /** Records one run. */
  public static void main(String[] arguments) {
    Optional<String> token = Optional.ofNullable(System.getenv("RECORDER_TOKEN"));
    GitBranch branch = new GitBranch(arguments[0], arguments[1], token, Path.of("."));
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      TestRuns.record(store, TestRuns.run(TestRuns.M3, Integer.parseInt(arguments[2])));
    }
  }
}
