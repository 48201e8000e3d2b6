package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.BaselineText;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.environment.ChipLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts two baselines side by side. */
@Command(
    name = "diff",
    description = "Two refs of one chip, or one ref of two chips, side by side.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class BaselinesDiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "REF",
      arity = "0..2",
      description = "The refs, for example main@2026Q3 main; the same as --ref.")
  private List<String> names = List.of();

  @Option(names = "--ref", paramLabel = "REF", description = "Once or twice (default: main).")
  private List<String> refs = List.of();

  @Option(
      names = "--chip-label",
      paramLabel = "LABEL",
      description = "Once or twice; may be left out where there is one chip.")
  private List<String> labels = List.of();

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the newest runs count (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(names = "--csv", description = "CSV instead of Markdown.")
  private boolean csv;

  @Mixin private StoreOptions stores;

  BaselinesDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      List<BaselineKey> sides = sides(baselines);
      BaselineDiff diff =
          BaselineDiff.of(
              sides.get(0),
              table(baselines, sides.get(0)),
              sides.get(1),
              table(baselines, sides.get(1)));
      console.out().print(csv ? BaselineText.diffCsv(diff) : BaselineText.diffMarkdown(diff));
      console.out().flush();
    }
    return ExitCode.FINE;
  }

  private List<BaselineKey> sides(Baselines baselines) {
    List<String> all = new ArrayList<>(names);
    all.addAll(refs);
    if (all.isEmpty()) {
      all.add("main");
    }
    boolean twoRefs = all.size() == 2 && labels.size() <= 1;
    boolean twoChips = all.size() == 1 && labels.size() == 2;
    if (!twoRefs && !twoChips) {
      throw ReporterException.input(
          "give two refs of one chip (main@2026Q3 main --chip-label L), or one ref of two chips"
              + " (--ref main --chip-label L --chip-label M)");
    }
    String last = labels.isEmpty() ? null : labels.get(labels.size() - 1);
    ChipLabel second = BaselinesCommand.chip(baselines, last);
    ChipLabel first = twoChips ? new ChipLabel(labels.get(0)) : second;
    return List.of(
        new BaselineKey(first, new BaselineRef(all.get(0))),
        new BaselineKey(second, new BaselineRef(all.get(all.size() - 1))));
  }

  private BaselineTable table(Baselines baselines, BaselineKey key) {
    return BaselineTable.of(baselines.required(key, new Window(window, Optional.empty())));
  }
}
