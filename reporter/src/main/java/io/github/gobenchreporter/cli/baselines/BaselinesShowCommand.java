package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.BaselineText;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.TableCsv;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.report.json.BaselinesJson;
import io.github.gobenchreporter.report.terminal.BaselineListText;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.List;

/** Shows one baseline. */
record BaselinesShowCommand(Console console) implements Command {
  @Override
  public String description() {
    return "One baseline's benchmarks: median, range and spread of its newest runs.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    RefOptions.addOneTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    Window window = RefOptions.window(arguments);
    List<String> refs = RefOptions.of(arguments);
    if (refs.size() > 1) {
      throw ReporterException.input(
          "one baseline is shown at a time; go-bench-reporter baselines diff puts two side by side");
    }
    try (BaselineStore store = StoreOptions.of(arguments).open(console)) {
      Baselines baselines = new Baselines(store);
      ChipLabel chip = BaselinesCommand.chip(baselines, arguments.find("--chip-label"));
      BaselineKey key = new BaselineKey(chip, new BaselineRef(refs.get(0)));
      BaselineTable table = BaselineTable.of(baselines.required(key, window));
      console.print(
          switch (TableFormat.of(arguments, console)) {
            case TEXT -> BaselineListText.table(key, table, console.screen(true));
            case MARKDOWN -> BaselineText.tableMarkdown(key, table);
            case JSON -> BaselinesJson.table(table);
            case CSV -> TableCsv.write(table);
          });
    }
    return ExitCode.FINE;
  }
}
