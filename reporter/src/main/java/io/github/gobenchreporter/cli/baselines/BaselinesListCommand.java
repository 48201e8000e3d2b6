package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.BaselineSummary;
import io.github.gobenchreporter.baseline.BaselineText;
import io.github.gobenchreporter.baseline.Overview;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.report.json.BaselinesJson;
import io.github.gobenchreporter.report.terminal.BaselineListText;
import io.github.gobenchreporter.store.BaselineStore;
import java.time.Instant;
import java.util.List;

/** Lists the baselines. */
record BaselinesListCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Chip by ref: runs, newest, age, toolchain, noise.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    TableFormat.addTo(syntax);
    StoreOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    try (BaselineStore store = StoreOptions.of(arguments).open(console)) {
      List<BaselineSummary> summaries = Overview.of(store).summaries();
      if (summaries.isEmpty()) {
        console.note(store.location() + " holds no baselines yet");
      }
      console.print(
          switch (TableFormat.of(arguments, console)) {
            case TEXT -> BaselineListText.list(summaries, console.screen(true));
            case MARKDOWN -> BaselineText.listMarkdown(summaries, Instant.now());
            case JSON -> BaselinesJson.list(summaries);
            case CSV -> BaselineText.listCsv(summaries);
          });
    }
    return ExitCode.FINE;
  }
}
