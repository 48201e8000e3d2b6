package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.Console;
import java.util.List;
import java.util.Optional;

/** Looks at what is stored, and makes it smaller. */
public record BaselinesCommand(Console console) implements CommandGroup {
  @Override
  public String description() {
    return "Looks at stored baselines, checks and prunes them.";
  }

  @Override
  public List<String> names() {
    return List.of("list", "show", "diff", "verify", "prune", "site");
  }

  @Override
  public Command command(String name) {
    return switch (name) {
      case "list" -> new BaselinesListCommand(console);
      case "show" -> new BaselinesShowCommand(console);
      case "diff" -> new BaselinesDiffCommand(console);
      case "verify" -> new BaselinesVerifyCommand(console);
      case "prune" -> new BaselinesPruneCommand(console);
      case "site" -> new BaselinesSiteCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The chip asked for, or the only one there is. */
  static ChipLabel chip(Baselines baselines, Optional<String> label) {
    if (label.isPresent()) {
      return new ChipLabel(label.get());
    }
    List<ChipLabel> chips = baselines.all().stream().map(BaselineKey::chip).distinct().toList();
    if (chips.size() != 1) {
      throw ReporterException.input("give --chip-label" + baselines.known());
    }
    return chips.get(0);
  }
}
