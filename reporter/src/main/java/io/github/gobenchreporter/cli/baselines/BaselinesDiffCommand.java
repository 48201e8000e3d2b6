package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.BaselineText;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.History;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.PrintOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.report.json.BaselinesJson;
import io.github.gobenchreporter.report.markdown.BaselineDiffMarkdown;
import io.github.gobenchreporter.report.terminal.BaselineDiffText;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.List;
import java.util.Optional;

/** Puts two baselines side by side. */
record BaselinesDiffCommand(Console console) implements Command {
  private static final Window ALL = new Window(Integer.MAX_VALUE, Optional.empty());

  @Override
  public String description() {
    return "Two refs of one chip, or one ref of two chips, side by side.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    RefOptions.addTwoTo(syntax);
    PrintOptions.addShowTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    Window window = RefOptions.window(arguments);
    try (BaselineStore store = StoreOptions.of(arguments).open(console)) {
      Baselines baselines = new Baselines(store);
      List<BaselineKey> sides =
          sides(baselines, RefOptions.of(arguments), arguments.all("--chip-label"));
      BaselineKey from = sides.get(0);
      BaselineKey to = sides.get(1);
      BaselineDiff diff =
          BaselineDiff.of(
              from,
              BaselineTable.ofNewestLevel(baselines.required(from, window)),
              to,
              BaselineTable.ofNewestLevel(baselines.required(to, window)));
      console.print(
          switch (TableFormat.of(arguments, console)) {
            case TEXT -> {
              History before = History.of(from, baselines.runs(from, window));
              History after = History.of(to, baselines.runs(to, ALL));
              boolean all = PrintOptions.showsAll(arguments);
              yield BaselineDiffText.render(diff, before, after, window.size(), console.screen(all))
                  + DiffBuilds.text(diff);
            }
            case MARKDOWN -> BaselineDiffMarkdown.render(diff) + DiffBuilds.markdown(diff);
            case JSON -> BaselinesJson.diff(diff);
            case CSV -> BaselineText.diffCsv(diff);
          });
    }
    return ExitCode.FINE;
  }

  private static List<BaselineKey> sides(
      Baselines baselines, List<String> refs, List<String> labels) {
    boolean twoRefs = refs.size() == 2 && labels.size() <= 1;
    boolean twoChips = refs.size() == 1 && labels.size() == 2;
    if (!twoRefs && !twoChips) {
      throw ReporterException.input(
          "give two refs of one chip (main@2026Q3 main --chip-label L), or one ref of two chips"
              + " (--ref main --chip-label L --chip-label M)");
    }
    Optional<String> last = labels.stream().reduce((first, second) -> second);
    ChipLabel second = BaselinesCommand.chip(baselines, last);
    ChipLabel first = twoChips ? new ChipLabel(labels.get(0)) : second;
    return List.of(
        new BaselineKey(first, new BaselineRef(refs.get(0))),
        new BaselineKey(second, new BaselineRef(refs.get(refs.size() - 1))));
  }
}
