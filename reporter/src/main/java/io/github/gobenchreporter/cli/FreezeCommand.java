package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.Freezer;
import io.github.gobenchreporter.environment.ChipLabel;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a snapshot of a baseline, for a release. */
@Command(
    name = "freeze",
    description = "Keeps the newest runs of a baseline under a name of their own.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class FreezeCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      defaultValue = "main",
      description = "The baseline to freeze (default: ${DEFAULT-VALUE}).")
  private String ref;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      required = true,
      description = "The snapshot's name, for example main@2026Q4.")
  private String as;

  @Option(names = "--chip-label", paramLabel = "LABEL", description = "The chip to freeze.")
  private String label;

  @Option(names = "--all-chips", description = "Freeze every chip that has the baseline.")
  private boolean allChips;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the newest runs it gets (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "For the record.")
  private String why;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who asks for it (default: GITHUB_ACTOR, else USER).")
  private String by;

  @Option(names = "--replace", description = "Overwrite a snapshot of that name.")
  private boolean replace;

  @Mixin private StoreOptions stores;

  FreezeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if ((label == null) != allChips) {
      throw ReporterException.input("give either --chip-label LABEL or --all-chips");
    }
    Freezer freezer =
        new Freezer(new BaselineRef(ref), new BaselineRef(as), runs, replace, by(), why);
    Optional<ChipLabel> chip = Optional.ofNullable(label).map(ChipLabel::new);
    try (BaselineStore store = stores.open(console)) {
      freezer
          .freeze(store, chip, Instant.now())
          .forEach((key, count) -> console.note("frozen: %s, %d runs".formatted(key, count)));
    }
    return ExitCode.FINE;
  }

  private String by() {
    if (by != null) {
      return by;
    }
    String user = console.environment().getOrDefault("USER", "");
    return console.environment().getOrDefault("GITHUB_ACTOR", user);
  }
}
