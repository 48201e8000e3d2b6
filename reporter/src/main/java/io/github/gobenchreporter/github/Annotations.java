package io.github.gobenchreporter.github;

import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.BenchmarkSources.Source;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Findings;
import io.github.gobenchreporter.report.Findings.Finding;
import io.github.gobenchreporter.text.Truncate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings of a report as remarks at the lines of their benchmarks. */
public final class Annotations {
  /** A runner shows as many of each level, and drops the rest. */
  public static final int MOST_OF_A_LEVEL = 10;

  private Annotations() {}

  /** All of them. */
  public static List<Annotation> of(Report report, BenchmarkSources sources) {
    return Findings.of(report).stream().map(finding -> annotation(finding, sources)).toList();
  }

  /** The first of each level, as many as a runner shows. */
  public static List<Annotation> first(List<Annotation> all) {
    Map<Level, Integer> seen = new EnumMap<>(Level.class);
    List<Annotation> first = new ArrayList<>();
    for (Annotation each : all) {
      if (seen.merge(each.level(), 1, Integer::sum) <= MOST_OF_A_LEVEL) {
        first.add(each);
      }
    }
    return first;
  }

  private static Annotation annotation(Finding finding, BenchmarkSources sources) {
    Optional<Source> source = sources.function(finding.pkg(), finding.function());
    String name = finding.name();
    String title =
        switch (finding.verdict()) {
          case REGRESSION -> "Regression: " + name;
          case FAILED -> "Failed: " + name;
          default -> "Not proven: " + name;
        };
    return new Annotation(
        finding.verdict() == Verdict.CANNOT_TELL ? Level.WARNING : Level.ERROR,
        source.map(Source::file).orElse(""),
        source.map(Source::line).orElse(0),
        Truncate.text(title, 200),
        finding.text());
  }
}
