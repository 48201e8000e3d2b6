package io.github.gobenchreporter.cli.calibrate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.ab.AbOptions;
import io.github.gobenchreporter.cli.ab.AbProgress;
import io.github.gobenchreporter.cli.ab.PairFolder;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.doctor.HostFindings;
import io.github.gobenchreporter.cli.options.HostProbe;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.ResultFiles;
import io.github.gobenchreporter.host.HostCheck;
import io.github.gobenchreporter.host.HostChecks;
import io.github.gobenchreporter.host.HostFacts;
import io.github.gobenchreporter.host.HostReadings;
import io.github.gobenchreporter.host.HostSources;
import io.github.gobenchreporter.measure.ab.RepeatedRuns;
import io.github.gobenchreporter.regression.Calibration;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.report.calibration.CalibrationJson;
import io.github.gobenchreporter.report.calibration.CalibrationText;
import io.github.gobenchreporter.text.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One calibration, from the checkout to the screen.
 *
 * @param options what to measure
 * @param runs how many
 * @param samples of a benchmark in a run
 * @param policies by which comparisons would judge
 * @param out where runs are kept; empty for nowhere
 * @param json whether JSON is printed
 */
record CalibrateJob(
    AbOptions options,
    int runs,
    int samples,
    PolicyOptions policies,
    Optional<String> out,
    boolean json) {

  /** What calibration found, beside the runs. */
  static final String DATA = "calibration.json";

  static CalibrateJob of(Arguments arguments) {
    return new CalibrateJob(
        new AbOptions(arguments),
        arguments.count("--runs", RepeatedRuns.FEWEST),
        arguments.count("--count", 2),
        PolicyOptions.ofThresholds(arguments, Method.NOISE_AWARE)
            .within(arguments.count("--runs", 1)),
        arguments.place("--out"),
        arguments.has("--json"));
  }

  int run(Console console) {
    HostReadings host = HostProbe.read(HostSources.COMMANDS);
    try (PairFolder folder = PairFolder.of(out.map(console.directory()::resolve))) {
      return run(console, host, folder.path());
    }
  }

  private int run(Console console, HostReadings host, Path folder) {
    AbProgress progress = new AbProgress(console);
    RepeatedRuns.Measured measured =
        new RepeatedRuns(
                options.wish(console, runs, samples, folder), progress, console.environment())
            .run(options.environment());
    progress.end();
    ResultFiles files = new ResultFiles(console);
    List<Run> read =
        measured.files().stream()
            .map(file -> files.readAny(file.toAbsolutePath().toString(), StoredRun.KEYS))
            .toList();
    if (read.isEmpty()) {
      throw ReporterException.input(nothing(measured.failures()));
    }
    Calibration calibration =
        Calibration.of(read, measured.seconds(), options.budget(), policies.policy(console));
    print(console, calibration, measured.failures(), host, folder);
    return measured.failures().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private String nothing(List<Failure> failures) {
    return failures.stream()
        .findFirst()
        .map(it -> OneLine.marked("%s: %s".formatted(it.pkg(), String.join("; ", it.message()))))
        .orElse(
            "--bench %s: no benchmark of %s has this name; list them with go test -list"
                .formatted(options.bench(), String.join(" ", options.packages())));
  }

  private void print(
      Console console,
      Calibration calibration,
      List<Failure> failures,
      HostReadings host,
      Path folder) {
    List<HostCheck> checks = HostChecks.of(host, console.environment());
    ObjectNode data = CalibrationJson.of(calibration);
    data.set("host", HostFindings.json(HostFacts.of(host, console.environment()), checks));
    String text = data.toPrettyString() + "\n";
    if (out.isPresent()) {
      OutputOptions.writeFile(folder, DATA, text);
    }
    for (Failure each : failures) {
      console.note(
          OneLine.marked(
              "%s %s: %s".formatted(each.pkg(), each.name(), String.join("; ", each.message()))));
    }
    console.print(
        json ? text : CalibrationText.render(calibration) + "\n" + HostFindings.table(checks));
  }
}
