package io.github.gobenchreporter.chip;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Configuration;
import java.util.List;
import java.util.Optional;

/**
 * Where a run was made, as far as its lines and the host told.
 *
 * @param facts {@code goos}, {@code goarch}, {@code cpu} from the results; {@code host-cpu}, {@code
 *     cores}, {@code toolchain} and more from the host
 */
public record Environment(Configuration facts) {
  /** What must be one and the same within a run. */
  static final List<String> SINGLE = List.of("goos", "goarch", "cpu", "host-cpu", "cores");

  /**
   * The environment of a run.
   *
   * @param source names the run in the message
   * @throws ReporterException when it mixes two machines
   */
  public static Environment of(Configuration facts, String source) {
    for (String key : SINGLE) {
      List<String> values = facts.all(key).stream().map(CpuName::comparable).distinct().toList();
      if (values.size() > 1) {
        throw ReporterException.input(
            "%s mixes two machines, %s: %s and %s: %s; report each machine's results by themselves"
                .formatted(source, key, values.get(0), key, values.get(1)));
      }
    }
    return new Environment(facts);
  }

  public Optional<String> goos() {
    return facts.get("goos");
  }

  public Optional<String> goarch() {
    return facts.get("goarch");
  }

  /** The processor, from the {@code cpu:} line or, where Go prints none, from the host. */
  public Optional<String> cpu() {
    return facts.get("cpu").or(() -> facts.get("host-cpu")).map(CpuName::comparable);
  }

  /** Physical cores; the only difference between two kinds of M1 Pro. */
  public Optional<String> cores() {
    return facts.get("cores");
  }

  /** Whether an amd64 program ran on Apple silicon. */
  public boolean isRosetta() {
    return cpu().map(CpuName::isRosetta).orElse(false);
  }
}
