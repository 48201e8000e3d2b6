package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.cli.ab.AbCommand;
import io.github.gobenchreporter.cli.action.ActionCommand;
import io.github.gobenchreporter.cli.baselines.BaselinesCommand;
import io.github.gobenchreporter.cli.baselines.FreezeCommand;
import io.github.gobenchreporter.cli.baselines.RecordCommand;
import io.github.gobenchreporter.cli.calibrate.CalibrateCommand;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.compare.CompareCommand;
import io.github.gobenchreporter.cli.doctor.DoctorCommand;
import io.github.gobenchreporter.cli.measure.BuildCommand;
import io.github.gobenchreporter.cli.measure.MeasureCommand;
import io.github.gobenchreporter.cli.profile.ProfileCommand;
import io.github.gobenchreporter.cli.publish.PublishCommand;
import java.util.List;
import java.util.Map;

/** Everything the program can do. */
public record Program(Console console) implements CommandGroup {
  static final String NAME = "go-bench-reporter";

  @Override
  public String description() {
    return "Compares Go benchmark results with baselines of the same chip and reports regressions.";
  }

  @Override
  public List<String> names() {
    return List.of(
        "compare",
        "ab",
        "measure",
        "build",
        "record",
        "freeze",
        "baselines",
        "publish",
        "doctor",
        "calibrate",
        "profile",
        "action",
        "completion",
        "man");
  }

  @Override
  public Command command(String name) {
    return switch (name) {
      case "compare" -> new CompareCommand(console);
      case "ab" -> new AbCommand(console);
      case "measure" -> new MeasureCommand(console);
      case "build" -> new BuildCommand(console);
      case "record" -> new RecordCommand(console);
      case "freeze" -> new FreezeCommand(console);
      case "baselines" -> new BaselinesCommand(console);
      case "publish" -> new PublishCommand(console);
      case "doctor" -> new DoctorCommand(console);
      case "calibrate" -> new CalibrateCommand(console);
      case "profile" -> new ProfileCommand(console);
      case "action" -> new ActionCommand(console);
      case "completion" -> new CompletionCommand(console);
      case "man" -> new ManCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public String footer() {
    return "Exit codes: 0 fine, 1 a regression, a failed benchmark or a finding, 2 wrong input, 3"
        + " git, GitHub or the disk did not answer as they should, 70 an internal error.";
  }

  @Override
  public Map<String, Map<String, String>> chapters() {
    return ManChapters.all();
  }

  /** The version of the jar. */
  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return NAME + " " + (version == null ? "(not packaged)" : version);
  }
}
