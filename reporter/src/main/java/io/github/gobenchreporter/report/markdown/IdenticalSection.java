package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was not run, because its test binary is the same on both sides: a line a package. */
final class IdenticalSection {
  private static final int MOST_PACKAGES = 60;
  private static final int MOST_NAMES = 20;

  private final CrossChipTable joined;

  IdenticalSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** {@code 5 identical, not run}; none of none. */
  List<Fold> fold() {
    List<BenchmarkLines> benchmarks = joined.with(Verdict.IDENTICAL);
    Map<String, List<String>> packages = new LinkedHashMap<>();
    for (BenchmarkLines each : benchmarks) {
      packages
          .computeIfAbsent(each.benchmark().pkg(), unused -> new ArrayList<>())
          .add(Markdown.code(BenchmarkNames.brief(each.benchmark().name())));
    }
    if (packages.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    packages.entrySet().stream()
        .limit(MOST_PACKAGES)
        .forEach(each -> lines.add(line(each.getKey(), each.getValue())));
    if (packages.size() > MOST_PACKAGES) {
      lines.add("- and %d more packages".formatted(packages.size() - MOST_PACKAGES));
    }
    String summary =
        benchmarks.size() + " identical, not run: the test binary is the same in base and head";
    return List.of(Fold.ofLines(summary, lines, List.of()));
  }

  private String line(String path, List<String> names) {
    String brief = joined.packages().brief(path);
    int more = names.size() - MOST_NAMES;
    return "- %s%s%s"
        .formatted(
            brief.isEmpty() ? "" : Markdown.code(brief) + ": ",
            String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))),
            more > 0 ? " and %d more".formatted(more) : "");
  }
}
