package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.Change;
import io.github.gobenchreporter.baseline.RunRecord;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.environment.ChipLabel;
import io.github.gobenchreporter.environment.Environment;
import io.github.gobenchreporter.environment.SameChip;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stores results as one run of a baseline. */
@Command(
    name = "record",
    description = "Stores results as a run of the chip's baseline.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class RecordCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private HeadOptions head;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      defaultValue = "main",
      description = "The baseline to add to (default: ${DEFAULT-VALUE}).")
  private String ref;

  @Option(
      names = "--commit",
      paramLabel = "SHA",
      required = true,
      description = "The full id of the measured commit.")
  private String commit;

  @Option(
      names = "--commit-time",
      paramLabel = "T",
      description = "When the commit was made, for example 2026-11-20T10:22:31Z (default: now).")
  private String commitTime;

  @Mixin private StoreOptions stores;

  RecordCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BaselineRef baseline = new BaselineRef(ref);
    Instant time = time();
    Run run = head.read(console);
    ChipLabel label = head.label(run);
    SameChip.contradiction(label, Environment.of(run.configuration(), head.names()))
        .ifPresent(
            why -> {
              throw ReporterException.input("not recorded: " + why);
            });
    if (!run.failures().isEmpty()) {
      throw ReporterException.input(
          "not recorded: %s: %s".formatted(head.names(), run.failures().get(0)));
    }
    store(new RunRecord(label, baseline, commit, time, Map.of(), run));
    return ExitCode.FINE;
  }

  private void store(RunRecord record) {
    try (BaselineStore store = stores.open(console)) {
      byte[] bytes = record.text().getBytes(StandardCharsets.UTF_8);
      if (!store.read(List.of(record.path())).isEmpty()) {
        console.note("already recorded: " + record.path());
        return;
      }
      store.update(
          () -> new Change(Map.of(record.path(), bytes), Map.of(), Set.of(), "Record a run"));
      console.note("recorded: " + store.location() + "/" + record.path());
    }
  }

  private Instant time() {
    if (commitTime == null) {
      return Instant.now();
    }
    try {
      return OffsetDateTime.parse(commitTime).toInstant();
    } catch (DateTimeParseException e) {
      throw ReporterException.input(
          "--commit-time %s is no time; write for example 2026-11-20T10:22:31Z"
              .formatted(commitTime));
    }
  }
}
