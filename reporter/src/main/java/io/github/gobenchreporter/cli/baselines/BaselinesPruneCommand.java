package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.Pruner;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.git.GitBranchStore;
import java.util.List;
import java.util.Map;

/** Makes what is stored smaller. */
record BaselinesPruneCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Keeps the newest runs of each chip and ref, and every snapshot.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.defaulted("--keep", "N", "" + Recorder.DEFAULT_KEEP, "How many runs stay");
    syntax.flag("--dry-run", "Only say what would go.");
    syntax.flag(
        "--squash",
        "Forget the branch's commits too, to bound its size. What left the tip is then gone.");
    StoreOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    boolean dryRun = arguments.has("--dry-run");
    boolean squash = arguments.has("--squash");
    Pruner pruner = new Pruner(arguments.intValue("--keep"), squash);
    try (BaselineStore store = StoreOptions.of(arguments).open(console)) {
      Map<BaselineKey, List<String>> gone = dryRun ? pruner.plan(store) : pruner.prune(store);
      gone.values().forEach(paths -> paths.forEach(path -> console.print(path + "\n")));
      int count = gone.values().stream().mapToInt(List::size).sum();
      String what = dryRun ? "would go" : "are gone";
      console.note("%s: %d runs %s".formatted(store.location(), count, what));
      if (squash && store instanceof GitBranchStore) {
        console.note("earlier commits " + (dryRun ? "would be" : "are") + " forgotten");
      }
    }
    return ExitCode.FINE;
  }
}
