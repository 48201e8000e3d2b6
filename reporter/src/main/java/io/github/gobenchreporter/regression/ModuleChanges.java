package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.measure.settings.Modules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a change moves beside its own code: modules that its programs are built of. */
public final class ModuleChanges {
  /** Before the path of a module that differs. */
  public static final String MODULE = "module ";

  /** More than this many are counted. */
  private static final int MOST = 20;

  private ModuleChanges() {}

  /** Module by module; none where one side does not say what it was built of. */
  static List<Difference> between(Configuration head, Configuration baseline) {
    Optional<String> now = head.get(Modules.DIGEST);
    Optional<String> before = baseline.get(Modules.DIGEST);
    if (now.isEmpty() || before.isEmpty() || now.equals(before)) {
      return List.of();
    }
    Map<String, String[]> moved = modules(baseline).against(modules(head));
    List<Difference> differences = new ArrayList<>();
    moved.forEach(
        (path, versions) -> {
          if (differences.size() < MOST) {
            differences.add(new Difference(MODULE + path, versions[0], versions[1]));
          }
        });
    if (moved.size() > MOST) {
      differences.add(new Difference("modules", "–", moved.size() - MOST + " more differ"));
    }
    return moved.isEmpty()
        ? List.of(new Difference(Modules.DIGEST, before.get(), now.get()))
        : differences;
  }

  private static Modules modules(Configuration side) {
    return Modules.parse(side.get(Modules.KEY).orElse(""));
  }
}
