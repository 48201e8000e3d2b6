package io.github.gobenchreporter.cli.command;

import java.util.List;
import java.util.Map;

/** Only has other commands below it; each is made when it is asked for, or for the help. */
public interface CommandGroup extends Command {
  /** The words for its commands, in the order of the help. */
  List<String> names();

  /**
   * The command for a word.
   *
   * @throws IllegalArgumentException if the word is none of {@link #names}
   */
  Command command(String name);

  /** Where its help goes. */
  Console console();

  /** What the manual page says beside commands: a heading, then terms with their meanings. */
  default Map<String, Map<String, String>> chapters() {
    return Map.of();
  }

  /** What the help ends with. */
  default String footer() {
    return "";
  }

  @Override
  default Syntax takes() {
    return new Syntax();
  }

  @Override
  default int run(Arguments arguments) {
    Help.print(console(), arguments.command(), this);
    return ExitCode.FINE;
  }
}
