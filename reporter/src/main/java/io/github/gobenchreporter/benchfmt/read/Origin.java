package io.github.gobenchreporter.benchfmt.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configuration lines that hold for what follows, and the part of the run that it makes. */
final class Origin {
  private final RunBuilder run;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private @Nullable RunPart part;

  Origin(RunBuilder run) {
    this.run = run;
  }

  /** Go begins a header with {@code goos:}, which says all there is to say anew. */
  void begin() {
    lines.clear();
    part = null;
  }

  void say(String key, String value) {
    lines.put(key, value);
    part = null;
  }

  RunPart part() {
    if (part == null) {
      part = run.part(lines);
    }
    return part;
  }
}
