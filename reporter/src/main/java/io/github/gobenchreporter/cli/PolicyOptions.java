package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the comparison is judged. */
final class PolicyOptions {
  @Option(
      names = "--threshold",
      paramLabel = "RULE",
      description = {
        "[benchmark glob ]unit=rule, where the rule is ±x%%, +x%%, -x%%, or ±x, +x, -x in the unit's own"
            + " points; repeatable. Defaults: ns/op=±1.5%%, %%sys=+0.3, B/op=+1.5%%, allocs/op=+1.5%%,"
            + " rates ±1.5%%."
      })
  private List<String> thresholds = List.of();

  @Option(
      names = "--thresholds-file",
      paramLabel = "FILE",
      description = "Rules, one a line; # starts a comment.")
  private String thresholdsFile;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "noise-aware",
      completionCandidates = Methods.class,
      converter = MethodConverter.class,
      description =
          "What counts as evidence: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Method method;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "The error accepted, between 0 and 1 (default: ${DEFAULT-VALUE}).")
  private double alpha;

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the newest stored runs are looked at (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--until",
      paramLabel = "COMMIT|TIME",
      description = "Leave out runs later than this commit or time.")
  private String until;

  Policy policy(Console console) {
    Thresholds all = Thresholds.DEFAULT;
    if (thresholdsFile != null) {
      all = all.and(lines(console));
    }
    return new Policy(method, alpha, window, all.and(thresholds));
  }

  Window window() {
    return new Window(window, java.util.Optional.ofNullable(until));
  }

  private List<String> lines(Console console) {
    try {
      return Files.readAllLines(console.directory().resolve(thresholdsFile)).stream()
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw ReporterException.input(
          "--thresholds-file %s: cannot be read (%s)".formatted(thresholdsFile, e.getMessage()));
    }
  }

  /** The words for {@code --method}. */
  private static final class Methods implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Method.values()).map(Method::word).iterator();
    }
  }

  private static final class MethodConverter implements ITypeConverter<Method> {
    @Override
    public Method convert(String word) {
      return Arrays.stream(Method.values())
          .filter(method -> method.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is none of %s".formatted(word, String.join(", ", new Methods()))));
    }
  }
}
