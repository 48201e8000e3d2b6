package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A run as text for golden files. */
public final class RunText {
  private RunText() {}

  public static String of(Run run) {
    StringBuilder text = new StringBuilder();
    run.configuration()
        .values()
        .forEach((key, values) -> text.append(key).append(": ").append(values).append('\n'));
    run.units().values().stream()
        .map(unit -> "unit " + unit.unit() + " " + unit.properties() + "\n")
        .sorted()
        .forEach(text::append);
    for (BenchmarkResults each : run.results()) {
      text.append(each.benchmark()).append(" ×").append(each.lines()).append(samples(each));
    }
    for (Failure failure : run.failures()) {
      text.append("%s: %s %s%n".formatted(failure.kind(), failure.pkg(), failure.name()));
      failure.message().forEach(line -> text.append("    ").append(line).append('\n'));
    }
    run.problems().forEach(it -> text.append("line %d: %s%n".formatted(it.line(), it.message())));
    return text.toString().replace("\r\n", "\n");
  }

  private static String samples(BenchmarkResults results) {
    return results.samples().entrySet().stream()
        .map(it -> " " + it.getKey() + " " + Arrays.toString(it.getValue()))
        .collect(Collectors.joining(";", ":", "\n"));
  }
}
