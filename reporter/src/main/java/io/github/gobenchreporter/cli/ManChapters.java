package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.cli.options.StoreOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the manual page says of the whole program. */
final class ManChapters {
  private ManChapters() {}

  static Map<String, Map<String, String>> all() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put("FILES", files());
    all.put("ENVIRONMENT", environment());
    all.put("EXAMPLES", examples());
    return all;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        OptionsFile.FILE, "Options, accepted regressions and suites; --config names another.");
    files.put(
        StoreOptions.FOLDER,
        "The folder of baselines, where neither --baselines nor --baseline-branch is given.");
    return files;
  }

  private static Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("NO_COLOR", "Where it is set, text has no colours.");
    variables.put("COLUMNS", "How wide a terminal is.");
    variables.put(StoreOptions.TOKEN, "A token for the remote that holds baselines.");
    variables.put("GITHUB_TOKEN", "A token for GitHub, for baselines where the former is not set.");
    variables.put("SOURCE_DATE_EPOCH", "Seconds since 1970: the time that counts as now.");
    variables.put("SSL_CERT_FILE, NODE_EXTRA_CA_CERTS", "Authorities for the API and webhooks.");
    variables.put("HTTPS_PROXY, NO_PROXY", "The way to both.");
    return variables;
  }

  private static Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    examples.put(
        "go test -run='^$' -bench=. -count=6 ./... >bench.txt", "Measures, for what follows.");
    examples.put(
        "go-bench-reporter record bench.txt --commit=\"$(git rev-parse HEAD)\"",
        "Stores it as a run of this chip's baseline.");
    examples.put("go-bench-reporter compare bench.txt", "Compares it with the stored runs.");
    examples.put(
        "go-bench-reporter compare bench.txt --base=old.txt", "Compares two files, one to one.");
    examples.put(
        "go-bench-reporter ab --base=main", "Measures the branch and its base in turns, here.");
    return examples;
  }
}
