package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.CommandTree;
import io.github.gobenchreporter.cli.command.Completion;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import java.util.Arrays;
import java.util.List;

/** Prints what a shell reads to complete commands and options. */
record CompletionCommand(Console console) implements CommandGroup {
  @Override
  public String description() {
    return "Prints a script with which a shell completes commands and options.";
  }

  @Override
  public List<String> names() {
    return Arrays.stream(Completion.values()).map(Completion::toString).toList();
  }

  @Override
  public Command command(String name) {
    return Arrays.stream(Completion.values())
        .filter(it -> it.toString().equals(name))
        .findFirst()
        .map(it -> new ForShell(console, it))
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** The script for one shell. */
  private record ForShell(Console console, Completion shell) implements Command {
    @Override
    public String description() {
      return "The script for " + shell + "; its first line says how it is read.";
    }

    @Override
    public Syntax takes() {
      return new Syntax();
    }

    @Override
    public int run(Arguments none) {
      console.print(shell.script(Program.NAME, CommandTree.of(new Program(console))));
      return ExitCode.FINE;
    }
  }
}
