package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.ReporterException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code go list} that does not ask git for the commit of programs: git would start what the
 * checkout's settings name.
 */
public final class GoList {
  private static final String ASKS_NOBODY = "-buildvcs=false";

  private GoList() {}

  /**
   * Runs it in a folder.
   *
   * @param arguments flags and patterns
   */
  public static Tool.Answer run(Tool go, Path folder, List<String> arguments) {
    List<String> quiet = new ArrayList<>(List.of("list", ASKS_NOBODY));
    quiet.addAll(arguments);
    Tool.Answer answer = go.run(folder, quiet);
    // Go before 1.18 has no such flag, and asks nobody.
    boolean old = answer.errors().contains("flag provided but not defined: -buildvcs");
    quiet.remove(ASKS_NOBODY);
    return old ? go.run(folder, quiet) : answer;
  }

  /**
   * Runs it for patterns of {@code --packages}.
   *
   * @throws ReporterException where it fails: the patterns are at fault
   */
  public static Tool.Answer ofPackages(Tool go, Path folder, List<String> arguments) {
    Tool.Answer answer = run(go, folder, arguments);
    if (!answer.ok()) {
      throw ReporterException.input(
          "%s: go list says: %s; see --packages".formatted(folder, answer.why()));
    }
    return answer;
  }
}
