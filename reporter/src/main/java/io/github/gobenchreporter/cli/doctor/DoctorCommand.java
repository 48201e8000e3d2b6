package io.github.gobenchreporter.cli.doctor;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.HostProbe;
import io.github.gobenchreporter.host.HostCheck;
import io.github.gobenchreporter.host.HostCheck.Grade;
import io.github.gobenchreporter.host.HostChecks;
import io.github.gobenchreporter.host.HostFacts;
import io.github.gobenchreporter.host.HostReadings;
import io.github.gobenchreporter.host.HostSources;
import java.util.List;

/** Says whether this host is fit for benchmarks. */
public record DoctorCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Says whether this host is fit for benchmarks, and what to do where it is not; exits with 1 if"
        + " numbers measured now would not be worth storing.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.flag("--json", "Print JSON instead of a table.");
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    HostReadings readings = Loops.and(HostProbe.read(HostSources.COMMANDS));
    List<HostCheck> checks = HostChecks.of(readings, console.environment());
    console.print(
        arguments.has("--json")
            ? HostFindings.json(HostFacts.of(readings, console.environment()), checks)
                    .toPrettyString()
                + "\n"
            : HostFindings.table(checks));
    boolean unfit = checks.stream().anyMatch(check -> check.grade() == Grade.UNFIT);
    return unfit ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
