package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Freezer;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.store.BaselineStore;
import java.time.Instant;
import java.util.Optional;

/** Takes a snapshot of a baseline, for a release. */
record FreezeCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Keeps the newest runs of a baseline under a name of their own.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.defaulted("--ref", "REF", "main", "The baseline to freeze");
    syntax.required("--as", "NAME", "The snapshot's name, for example main@2026Q4.");
    syntax.option("--chip-label", "LABEL", "The chip to freeze.");
    syntax.flag("--all-chips", "Freeze every chip that has the baseline.");
    syntax.defaulted("--runs", "N", "20", "How many of the newest runs it gets");
    syntax.option("--why", "TEXT", "For the record.");
    syntax.option("--by", "NAME", "Who asks for it (default: GITHUB_ACTOR, else USER).");
    syntax.flag("--replace", "Overwrite a snapshot of that name.");
    StoreOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    Freezer freezer = freezer(arguments);
    if (arguments.has("--chip-label") == arguments.has("--all-chips")) {
      throw ReporterException.input("give either --chip-label LABEL or --all-chips");
    }
    Optional<ChipLabel> chip = arguments.find("--chip-label").map(ChipLabel::new);
    try (BaselineStore store = StoreOptions.of(arguments).open(console)) {
      freezer
          .freeze(store, chip, Instant.now())
          .forEach((key, count) -> console.note("frozen: %s, %d runs".formatted(key, count)));
    }
    return ExitCode.FINE;
  }

  private Freezer freezer(Arguments arguments) {
    return new Freezer(
        new BaselineRef(arguments.text("--ref")),
        new BaselineRef(arguments.text("--as")),
        arguments.intValue("--runs"),
        arguments.has("--replace"),
        arguments.find("--by").orElseGet(this::user),
        arguments.find("--why").orElse(""));
  }

  private String user() {
    String user = console.environment().getOrDefault("USER", "");
    return console.environment().getOrDefault("GITHUB_ACTOR", user);
  }
}
