package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.Console;
import java.util.List;

/** Looks at what {@code go test -cpuprofile} and {@code -memprofile} wrote. */
public record ProfileCommand(Console console) implements CommandGroup {
  @Override
  public String description() {
    return "Says which functions of two commits differ, from their profiles.";
  }

  @Override
  public List<String> names() {
    return List.of("diff");
  }

  @Override
  public Command command(String name) {
    return switch (name) {
      case "diff" -> new ProfileDiffCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
