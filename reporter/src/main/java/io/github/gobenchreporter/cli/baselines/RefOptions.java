package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which baselines are looked at, how far back, and in which form: one or two, each named alike. */
final class RefOptions {
  private static final String MAIN = "main";

  private RefOptions() {}

  /** A command that looks at one baseline. */
  static void addOneTo(Syntax syntax) {
    syntax.optionalOperands("REF", "The baseline, for example main@2026Q3; the same as --ref.");
    syntax.option("--ref", "REF", "The baseline (default: main).");
    syntax.option("--chip-label", "LABEL", "The chip; may be left out where there is one.");
    addTo(syntax);
  }

  /** A command that looks at two. */
  static void addTwoTo(Syntax syntax) {
    syntax.optionalOperands("REF", "The refs, for example main@2026Q3 main; the same as --ref.");
    syntax.repeated("--ref", "REF", "Once or twice (default: main).");
    syntax.repeated(
        "--chip-label", "LABEL", "Once or twice; may be left out where there is one chip.");
    addTo(syntax);
  }

  private static void addTo(Syntax syntax) {
    PolicyOptions.addWindowTo(syntax, "How many of the newest runs count");
    TableFormat.addTo(syntax);
    StoreOptions.addTo(syntax);
  }

  /** As given, operands first; {@code main} where none is. */
  static List<String> of(Arguments arguments) {
    List<String> refs = new ArrayList<>(arguments.operands());
    refs.addAll(arguments.all("--ref"));
    return refs.isEmpty() ? List.of(MAIN) : refs;
  }

  static Window window(Arguments arguments) {
    return new Window(arguments.intValue("--window"), Optional.empty());
  }
}
