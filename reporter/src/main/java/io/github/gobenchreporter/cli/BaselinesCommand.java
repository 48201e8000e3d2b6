package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.BaselineText;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.GitBranchStore;
import io.github.gobenchreporter.baseline.Overview;
import io.github.gobenchreporter.baseline.Pruner;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.TableCsv;
import io.github.gobenchreporter.baseline.Verifier;
import io.github.gobenchreporter.environment.ChipLabel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at what is stored, and makes it smaller. */
@Command(
    name = "baselines",
    description = "Looks at stored baselines, checks and prunes them.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {BaselinesDiffCommand.class, BaselinesSiteCommand.class})
final class BaselinesCommand implements Runnable {
  private final Console console;
  @Spec private CommandSpec spec;

  BaselinesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description = "Chip by ref: runs, newest, age, toolchain, noise.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin StoreOptions stores,
      @Option(names = "--csv", description = "CSV instead of Markdown.") boolean csv) {
    try (BaselineStore store = stores.open(console)) {
      Overview overview = Overview.of(store);
      if (overview.summaries().isEmpty()) {
        console.note(store.location() + " holds no baselines yet");
      }
      print(
          csv
              ? BaselineText.listCsv(overview.summaries())
              : BaselineText.listMarkdown(overview.summaries(), Instant.now()));
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "show",
      description = "One baseline's benchmarks: median, range and spread of its newest runs.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin StoreOptions stores,
      @Option(
              names = "--chip-label",
              paramLabel = "LABEL",
              description = "The chip; may be left out where there is one.")
          String label,
      @Option(
              names = "--ref",
              paramLabel = "REF",
              defaultValue = "main",
              description = "The baseline (default: ${DEFAULT-VALUE}).")
          String ref,
      @Option(
              names = "--window",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many of the newest runs (default: ${DEFAULT-VALUE}).")
          int window,
      @Option(names = "--csv", description = "CSV instead of Markdown.") boolean csv) {
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      BaselineKey key = new BaselineKey(chip(baselines, label), new BaselineRef(ref));
      BaselineTable table =
          BaselineTable.of(
              baselines.required(
                  key, new io.github.gobenchreporter.baseline.Window(window, Optional.empty())));
      print(csv ? TableCsv.write(table) : BaselineText.tableMarkdown(key, table));
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "verify",
      description = "Reads everything stored; one line a finding, and exit code 1.",
      mixinStandardHelpOptions = true)
  int verify(@Mixin StoreOptions stores) {
    try (BaselineStore store = stores.open(console)) {
      Verifier.Report report = Verifier.verify(store);
      report.findings().forEach(finding -> print(legible(finding.toString()) + "\n"));
      console.note(
          "%s: %d runs read, %d findings"
              .formatted(store.location(), report.runs(), report.findings().size()));
      return report.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }

  @Command(
      name = "prune",
      description = "Keeps the newest runs of each chip and ref, and every snapshot.",
      mixinStandardHelpOptions = true)
  int prune(
      @Mixin StoreOptions stores,
      @Option(
              names = "--keep",
              paramLabel = "N",
              defaultValue = "" + Recorder.DEFAULT_KEEP,
              description = "How many runs stay (default: ${DEFAULT-VALUE}).")
          int keep,
      @Option(names = "--dry-run", description = "Only say what would go.") boolean dryRun,
      @Option(
              names = "--squash",
              description =
                  "Forget the branch's commits too, to bound its size. What left the tip is then gone.")
          boolean squash) {
    Pruner pruner = new Pruner(keep, squash);
    try (BaselineStore store = stores.open(console)) {
      Map<BaselineKey, List<String>> gone = dryRun ? pruner.plan(store) : pruner.prune(store);
      gone.values().forEach(paths -> paths.forEach(path -> print(path + "\n")));
      int count = gone.values().stream().mapToInt(List::size).sum();
      String what = dryRun ? "would go" : "are gone";
      console.note("%s: %d runs %s".formatted(store.location(), count, what));
      if (squash && store instanceof GitBranchStore) {
        console.note("earlier commits " + (dryRun ? "would be" : "are") + " forgotten");
      }
    }
    return ExitCode.FINE;
  }

  /** The chip asked for, or the only one there is. */
  static ChipLabel chip(Baselines baselines, String label) {
    if (label != null) {
      return new ChipLabel(label);
    }
    List<ChipLabel> chips = baselines.all().stream().map(BaselineKey::chip).distinct().toList();
    if (chips.size() != 1) {
      throw ReporterException.input("give --chip-label" + baselines.known());
    }
    return chips.get(0);
  }

  private void print(String text) {
    console.out().print(text);
    console.out().flush();
  }

  private static String legible(String line) {
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
