package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The commit message of a recording, for people who read the branch's history. */
public final class RecordMessage {
  private RecordMessage() {}

  /** The message: {@code apple-m3-max main: record 3f2a9c1d0b7e, 42 benchmarks}, then the facts. */
  public static String of(Recorder.Outcome outcome, Map<String, RunRecord> byPath) {
    List<RunRecord> stored = outcome.stored().stream().map(byPath::get).toList();
    RunRecord newest = stored.get(stored.size() - 1);
    StringBuilder text = new StringBuilder(subject(stored));
    text.append("\n\n");
    fact(text, "commit", newest.commit());
    fact(text, "commit-time", newest.commitTime().toString());
    newest.facts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(fact -> fact(text, fact.getKey(), fact.getValue()));
    if (!outcome.dropped().isEmpty()) {
      fact(text, "runs that made room", String.valueOf(outcome.dropped().size()));
    }
    return text.toString();
  }

  private static String subject(List<RunRecord> stored) {
    RunRecord newest = stored.get(stored.size() - 1);
    String what =
        stored.size() > 1
            ? stored.size() + " runs"
            : "%s, %d benchmarks"
                .formatted(ShortCommit.inNames(newest.commit()), newest.run().results().size());
    String chips =
        stored.stream()
            .map(it -> it.chip().value())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return OneLine.joined("%s %s: record %s".formatted(chips, newest.ref(), what));
  }

  private static void fact(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(OneLine.joined(value)).append('\n');
  }
}
