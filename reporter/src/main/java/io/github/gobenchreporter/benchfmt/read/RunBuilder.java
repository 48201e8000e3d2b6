package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.UnitMetadata;
import io.github.gobenchreporter.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the lines of one source say; {@link #build} hands it out as a value. */
final class RunBuilder {
  /** More doubts than this are only counted. */
  private static final int MOST_PROBLEMS = 100;

  private final String file;
  private final Set<String> keys;
  private final Map<String, List<String>> configuration = new LinkedHashMap<>();
  private final Map<Map<String, String>, RunPart> parts = new LinkedHashMap<>();
  private final Map<String, UnitMetadata> units = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final ByteTable<String> unitNames = new ByteTable<>();
  private final BuildLog builds = new BuildLog();
  private long unsaidProblems;
  private long resultLines;

  RunBuilder(String file, Set<String> keys) {
    this.file = file;
    this.keys = keys;
    for (Unit unit : Unit.OF_GO) {
      byte[] bytes = unit.name().getBytes(StandardCharsets.US_ASCII);
      unitNames.computeIfAbsent(bytes, 0, bytes.length, name -> name);
    }
  }

  boolean knows(String key) {
    return keys.contains(key);
  }

  BuildLog builds() {
    return builds;
  }

  /** Whether the lines so far belong to a benchmark text. */
  boolean hasBenchmarkLines() {
    return resultLines > 0 || !configuration.isEmpty();
  }

  boolean hasValue(String key, String value) {
    return configuration.getOrDefault(key, List.of()).contains(Configuration.foldBlanks(value));
  }

  /** Whether the unit in the slice is one of Go's own or was seen before. */
  boolean knowsUnit(byte[] line, int from, int to) {
    return unitNames.contains(line, from, to);
  }

  /** The value as it is kept: with its blanks folded. */
  String configure(String key, String value) {
    List<String> values = configuration.computeIfAbsent(key, unused -> new ArrayList<>());
    String folded = Configuration.foldBlanks(value);
    if (!values.contains(folded)) {
      values.add(folded);
    }
    return folded;
  }

  /** What was measured under these lines, in the order such parts were seen. */
  RunPart part(Map<String, String> lines) {
    RunPart known = parts.get(lines);
    if (known == null) {
      Map<String, String> copy = new LinkedHashMap<>(lines);
      known = new RunPart(copy, unitNames);
      parts.put(copy, known);
    }
    return known;
  }

  void countResult() {
    resultLines++;
  }

  void unit(UnitMetadata said, long line) {
    UnitMetadata known = units.get(said.unit());
    Map<String, String> joined =
        known == null ? new LinkedHashMap<>() : new LinkedHashMap<>(known.properties());
    said.properties()
        .forEach(
            (key, value) -> {
              String before = joined.putIfAbsent(key, value);
              if (before != null && !before.equals(value)) {
                problem(
                    line,
                    "Unit %s: %s=%s after %s=%s".formatted(said.unit(), key, value, key, before));
              }
            });
    units.put(said.unit(), new UnitMetadata(said.unit(), joined));
  }

  void problem(long line, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(file, line, message));
    } else {
      unsaidProblems++;
    }
  }

  /** One run for each part; what belongs to the whole stands in the first. */
  List<Run> build(long lines, long events, long foreign) {
    List<RunPart> real = realParts();
    List<ResultsCheck> checks = real.stream().map(RunPart::check).toList();
    checks.forEach(check -> check.problems().forEach(message -> problem(0, message)));
    List<Problem> said = new ArrayList<>(problems);
    if (unsaidProblems > 0) {
      said.add(new Problem(file, 0, unsaidProblems + " more problems of this kind"));
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < real.size(); i++) {
      runs.add(
          new Run(
              real.size() == 1 ? new Configuration(configuration) : configuration(real, i),
              checks.get(i).results(),
              units,
              real.get(i).failures(),
              checks.get(i).doubts(),
              i == 0 ? said : List.of(),
              i == 0 ? new Run.Volume(lines, events, foreign, resultLines) : Run.Volume.NOTHING));
    }
    return runs;
  }

  /** Those with something in them, at least one; a failure ahead of any header is the first's. */
  private List<RunPart> realParts() {
    List<RunPart> real = parts.values().stream().filter(it -> !it.isVoid()).toList();
    if (real.isEmpty()) {
      real = List.of(part(Map.of()));
    }
    List<Failure> ofFirst = real.get(0).failures();
    RunPart nameless = part(Map.of());
    if (!real.contains(nameless)) {
      ofFirst.addAll(0, nameless.failures());
    }
    ofFirst.addAll(builds.failures());
    return real;
  }

  /** The part's own lines, and those that no part says for itself. */
  private Configuration configuration(List<RunPart> real, int index) {
    Map<String, List<String>> lines = new LinkedHashMap<>(configuration);
    real.forEach(part -> lines.keySet().removeAll(part.configuration().keySet()));
    Map<String, List<String>> own = new LinkedHashMap<>();
    real.get(index).configuration().forEach((key, value) -> own.put(key, List.of(value)));
    own.putAll(lines);
    return new Configuration(own);
  }
}
