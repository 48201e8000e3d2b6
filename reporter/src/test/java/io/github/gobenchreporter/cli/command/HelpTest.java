package io.github.gobenchreporter.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.cli.Program;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.baselines.BaselinesCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
  private static final Path HERE = Path.of("");

  @Test
  void everyCommandSaysWhatItTakes() {
    StringBuilder all = new StringBuilder(help());
    for (List<String> command : commands()) {
      all.append("\n\n").append(help(command.toArray(String[]::new)));
    }
    Goldens.assertGolden(Goldens.resources().resolve("help.txt"), all.toString());
  }

  private static List<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    Program program = new Program(null);
    for (String name : program.names()) {
      commands.add(List.of(name));
      if (name.equals("baselines")) {
        new BaselinesCommand(null).names().forEach(it -> commands.add(List.of(name, it)));
      }
    }
    return commands;
  }

  private static String help(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.add("--help");
    Ran ran = Ran.in(HERE, line.toArray(String[]::new));
    assertEquals(new Ran(ExitCode.FINE, ran.out(), ""), ran);
    ran.out().lines().forEach(it -> assertTrue(it.length() <= 96, it));
    return ran.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare -h",
        "help compare",
        "compare --nope --help",
        "compare --window x -h",
        "compare --out x -h --templates"
      })
  void itIsShownWhateverElseTheLineSays(String line) {
    assertEquals(Ran.in(HERE, "compare", "--help"), Ran.in(HERE, line.split(" ")));
  }

  @Test
  void aGroupAloneShowsItsHelp() {
    assertEquals(Ran.in(HERE, "--help"), Ran.in(HERE));
    assertEquals(Ran.in(HERE, "--help"), Ran.in(HERE, "help"));
    assertEquals(Ran.in(HERE, "baselines", "--help"), Ran.in(HERE, "baselines"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version", "compare -V", "baselines --version", "--nope -V"})
  void theVersionIsOneLine(String line) {
    assertEquals(
        new Ran(ExitCode.FINE, "go-bench-reporter (not packaged)\n", ""),
        Ran.in(HERE, line.split(" ")));
  }
}
