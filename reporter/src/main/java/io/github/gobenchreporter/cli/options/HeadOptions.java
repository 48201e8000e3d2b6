package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.MachineRuns;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.host.HostFacts;
import io.github.gobenchreporter.host.HostSources;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.settings.GoSettings;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured, and on which chip.
 *
 * @param results as they were given: files, globs or {@code -}
 * @param label a chip label, or {@value #AUTO}
 * @param askHost whether this host is to say what it is
 * @param commit the measured one; empty where nobody said
 * @param partial whether only some benchmarks were run on purpose
 */
public record HeadOptions(
    List<String> results, String label, boolean askHost, Optional<String> commit, boolean partial) {
  /** The label that is taken from the results. */
  public static final String AUTO = "auto";

  /** What is believed of results that may be anybody's. */
  private static final Set<String> KEYS =
      Stream.concat(Configuration.GO_KEYS.stream(), Configuration.LISTS.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Where nothing was measured, because it does not build, nothing names the chip. */
  private static final ChipLabel NO_CHIP = new ChipLabel("unknown");

  public static void addTo(Syntax syntax) {
    syntax.operands(
        "RESULTS",
        "Output of go test -bench, with or without -json: files, globs, or - for standard input."
            + " Several are shards of one run.");
    syntax.defaulted(
        "--chip-label",
        "LABEL",
        AUTO,
        "The chip whose baselines to use, for example apple-m3-max; auto takes it from the cpu: line");
    syntax.flag(
        "--ask-host",
        "The results were made on this host: ask it for its chip, cores, system and power, which the"
            + " report then compares with those of the baseline.");
  }

  public static HeadOptions of(Arguments arguments) {
    return new HeadOptions(
        arguments.operands(),
        arguments.text("--chip-label"),
        arguments.has("--ask-host"),
        arguments.find("--commit"),
        arguments.knows("--partial") && arguments.has("--partial"));
  }

  /** The results of each machine, with what this host says of itself where it is the one. */
  public List<Run> machines(Console console) {
    List<Run> machines = machines(console, KEYS);
    return askHost
        ? machines.stream().map(run -> withFacts(run, hostFacts(console, run))).toList()
        : machines;
  }

  /** The results of each machine, and what configuration lines with these keys say in them. */
  public List<Run> machines(Console console, Set<String> keys) {
    ResultFiles files = new ResultFiles(console);
    List<Run> machines = new ArrayList<>(files.machines(results, keys));
    for (String file : new FileNames(console).all(results)) {
      MeasuredAt.oddity(console, file, commit)
          .ifPresent(it -> machines.set(0, machines.get(0).withProblem(file, it)));
    }
    machines.stream().flatMap(run -> run.problems().stream()).forEach(it -> console.note("" + it));
    if (machines.size() > 1) {
      checkLabels(machines);
    }
    return machines;
  }

  /** Each machine has a label of its own, or its results would stand under another's. */
  private void checkLabels(List<Run> machines) {
    String names = machines.stream().map(MachineRuns::name).collect(Collectors.joining(", "));
    List<String> labels =
        machines.stream().flatMap(run -> ofCpu(run).stream()).map(ChipLabel::value).toList();
    boolean shared = labels.size() > Set.copyOf(labels).size();
    if (shared || !label.equals(AUTO)) {
      throw ReporterException.input(
          "%s: results of %d machines (%s), %s; give each machine's results by themselves"
              .formatted(
                  names(),
                  machines.size(),
                  names,
                  shared ? "which one chip label would stand for" : "--chip-label names one"));
    }
  }

  private static Optional<ChipLabel> ofCpu(Run run) {
    return run.configuration()
        .get("cpu")
        .or(() -> run.configuration().get("host-cpu"))
        .map(ChipLabel::ofCpu);
  }

  private static Run withFacts(Run run, Map<String, String> facts) {
    Configuration configuration = run.configuration();
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      configuration = configuration.with(fact.getKey(), fact.getValue());
    }
    return run.withConfiguration(configuration);
  }

  /**
   * What this host says of itself; nothing where the results tell that they were made elsewhere.
   */
  public Map<String, String> hostFacts(Console console, Run run) {
    HostFacts host = HostFacts.of(HostProbe.read(HostSources.FACT_COMMANDS), console.environment());
    int gomaxprocs =
        run.results().stream()
            .mapToInt(it -> BenchmarkName.trailingNumber(it.benchmark().name()))
            .max()
            .orElse(0);
    Map<String, String> facts =
        new LinkedHashMap<>(
            host.ifMadeHere(Environment.of(run.configuration(), names()), gomaxprocs));
    if (!facts.isEmpty()) {
      facts.putAll(moduleFacts(console));
    }
    return facts;
  }

  /** What the module in this folder is built of, as far as it is the one that was measured. */
  private static Map<String, String> moduleFacts(Console console) {
    ChildEnvironment building = ChildEnvironment.building(console.environment(), List.of());
    Tool go = new Tool("go", building, Duration.ofMinutes(1));
    return GoSettings.of(go, console.directory().toAbsolutePath().normalize());
  }

  /** Whether all failed, so that there is nothing to compare and no chip to name. */
  public static boolean nothingMeasured(Run run) {
    return run.results().isEmpty() && !run.failures().isEmpty();
  }

  /** How messages name the results. */
  public String names() {
    return String.join(", ", results);
  }

  /** The label, where it is not to be taken from the results. */
  public Optional<ChipLabel> givenLabel() {
    return label.equals(AUTO) ? Optional.empty() : Optional.of(new ChipLabel(label));
  }

  public ChipLabel label(Run run) {
    Environment environment = Environment.of(run.configuration(), names());
    if (!label.equals(AUTO)) {
      return new ChipLabel(label);
    }
    if (nothingMeasured(run)) {
      return environment.cpu().map(ChipLabel::ofCpu).orElse(NO_CHIP);
    }
    return environment
        .cpu()
        .map(ChipLabel::ofCpu)
        .orElseThrow(
            () ->
                ReporterException.input(
                    names()
                        + ": no cpu: line to take the chip label from; give --chip-label, for example apple-m3-max"));
  }
}
