package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.RunWriter;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.ShortCommit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run to be stored, with the facts that its results do not hold.
 *
 * @param chip whose it is
 * @param ref under which it is kept
 * @param commit the full id of the measured commit, 7 to 64 hexadecimal digits
 * @param commitTime when that commit was made
 * @param facts {@code toolchain}, {@code runner}, {@code host-cpu} … for {@link StoredRun#FACTS}
 * @param run the results
 */
public record RunRecord(
    ChipLabel chip,
    BaselineRef ref,
    String commit,
    Instant commitTime,
    Map<String, String> facts,
    Run run) {
  /**
   * Checks the commit.
   *
   * @throws ReporterException if the commit is not 7 to 64 hexadecimal digits
   */
  public RunRecord {
    if (!ShortCommit.isId(commit)) {
      throw ReporterException.input(
          "commit '%s' is not 7 to 64 hexadecimal digits; give the full id, as git rev-parse HEAD prints it"
              .formatted(commit));
    }
    facts = Map.copyOf(facts);
  }

  /** The content of its file. */
  public String text() {
    Map<String, List<String>> header = new LinkedHashMap<>();
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put("chip", chip.value());
    all.put("commit", commit);
    all.put("commit-time", commitTime.toString());
    for (String key : StoredRun.FACTS) {
      String value = Configuration.foldBlanks(all.getOrDefault(key, ""));
      if (!value.isEmpty()) {
        header.put(key, List.of(OneLine.marked(value)));
      }
    }
    for (String key : Configuration.LISTS.stream().sorted().toList()) {
      List<String> values = run.configuration().all(key);
      if (!values.isEmpty()) {
        header.put(key, values.stream().map(OneLine::marked).toList());
      }
    }
    run.configuration().only(Configuration.GO_KEYS).values().forEach(header::put);
    return RunWriter.write(run.withConfiguration(new Configuration(header)));
  }

  /** The path of its file below the store's root. */
  public String path() {
    return Baselines.folder(chip, ref) + "/" + RunFileName.of(commitTime, commit, text());
  }

  /** The baseline it belongs to. */
  public BaselineKey key() {
    return new BaselineKey(chip, ref);
  }

  /** Where the results say they were made. */
  public Environment environment() {
    Configuration all = run.configuration();
    for (String key : List.of("host-cpu", "cores", "toolchain")) {
      if (facts.containsKey(key)) {
        all = all.with(key, facts.get(key));
      }
    }
    return Environment.of(all, "the run of " + commit);
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
