package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.github.FakeGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The job of a pull request, as the runner tells the action of it. */
final class PullRequestJob {
  /** Where the pull request left its base. */
  static final String BASE = "3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765";

  private PullRequestJob() {}

  /**
   * The variables of a job that finds its baselines in a folder beside it.
   *
   * @param folder of the job; gets the event
   */
  static Map<String, String> environment(Path folder, FakeGitHub github) throws IOException {
    String event =
        """
        {"pull_request": {"number": 5, "head": {"sha": "%s"}, "base": {"sha": "%s", "ref": "main"}}}
        """
            .formatted(FakeGitHub.SHA, BASE);
    Path file = Files.writeString(folder.resolve("event.json"), event);
    return Map.ofEntries(
        Map.entry("GITHUB_ACTIONS", "true"),
        Map.entry("GITHUB_EVENT_NAME", "pull_request"),
        Map.entry("GITHUB_EVENT_PATH", file.toString()),
        Map.entry("GITHUB_BASE_REF", "main"),
        Map.entry("GITHUB_REPOSITORY", "o/r"),
        Map.entry("GITHUB_API_URL", github.url()),
        Map.entry("GITHUB_RUN_ID", "100"),
        Map.entry("GITHUB_RUN_ATTEMPT", "1"),
        Map.entry("GITHUB_OUTPUT", folder.resolve("output").toString()),
        Map.entry("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString()),
        Map.entry("RUNNER_TEMP", folder.resolve("temp").toString()),
        Map.entry("RUNNER_NAME", "mac-mini-07"),
        Map.entry("INPUT_BASELINES", "baselines"),
        Map.entry("INPUT_GITHUB_TOKEN", "ghs_secret"));
  }
}
