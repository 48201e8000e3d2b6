package io.github.gobenchreporter.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a workflow's environment tells about a run. */
final class RunFacts {
  private RunFacts() {}

  /** The facts to keep with the run, by their key in the run file. */
  static Map<String, String> of(Map<String, String> environment) {
    Map<String, String> facts = new LinkedHashMap<>();
    String runner = environment.getOrDefault("RUNNER_NAME", "");
    String id = environment.getOrDefault("GITHUB_RUN_ID", "");
    String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
    if (!runner.isBlank()) {
      facts.put("runner", runner);
    }
    if (!id.isBlank()) {
      facts.put("run-id", id + "." + environment.getOrDefault("GITHUB_RUN_ATTEMPT", "1"));
    }
    if (!id.isBlank() && !repository.isBlank()) {
      String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
      facts.put("run-url", server + "/" + repository + "/actions/runs/" + id);
    }
    return facts;
  }
}
