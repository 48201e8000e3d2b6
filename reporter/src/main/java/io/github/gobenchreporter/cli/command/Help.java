package io.github.gobenchreporter.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/** The help of a command. */
public final class Help {
  /** Columns. */
  private static final int WIDTH = 96;

  private final StringBuilder text = new StringBuilder();
  private final TextHelpAppendable page = new TextHelpAppendable(text);

  private Help() {
    page.setMaxWidth(WIDTH);
    page.setLeftPad(0);
    page.setIndent(0);
  }

  /**
   * Prints it.
   *
   * @param name the command as it is called
   */
  public static void print(Console console, String name, Command command) {
    Help help = new Help();
    try {
      help.write(name, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    help.text
        .toString()
        .stripTrailing()
        .lines()
        .map(String::stripTrailing)
        .forEach(console.out()::println);
    console.out().flush();
  }

  private void write(String name, Command command) throws IOException {
    Syntax syntax = command.takes();
    page.printWrapped("Usage: " + name + usage(command, syntax));
    page.printWrapped(command.description());
    table(options(syntax));
    if (command instanceof CommandGroup group) {
      page.printWrapped("Commands:");
      table(commands(group));
      page.printWrapped(group.footer());
    }
  }

  private static String usage(Command command, Syntax syntax) {
    StringBuilder usage = new StringBuilder();
    for (Option option : syntax.options().getOptions()) {
      if (option.isRequired()) {
        usage.append(' ').append(written(option));
      }
    }
    usage.append(" [OPTION]...");
    if (command instanceof CommandGroup) {
      usage.append(" [COMMAND]");
    }
    return usage.append(' ').append(written(syntax.operands())).toString().stripTrailing();
  }

  private static List<List<String>> options(Syntax syntax) {
    List<List<String>> rows = new ArrayList<>();
    Syntax.Operands operands = syntax.operands();
    if (operands != Syntax.Operands.NONE) {
      rows.add(List.of(written(operands), operands.description()));
    }
    for (Option option : syntax.options().getOptions()) {
      rows.add(List.of(written(option), option.getDescription()));
    }
    rows.add(List.of("-h, --help", "Show this help message and exit."));
    rows.add(List.of("-V, --version", "Print version information and exit."));
    return rows;
  }

  private static List<List<String>> commands(CommandGroup group) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : group.names()) {
      rows.add(List.of(name, group.command(name).description()));
    }
    return rows;
  }

  private static String written(Option option) {
    String name = Syntax.written(option);
    return option.hasArg() ? name + "=" + option.getArgName() : name;
  }

  private static String written(Syntax.Operands operands) {
    if (operands == Syntax.Operands.NONE) {
      return "";
    }
    return operands.required() ? operands.label() + "..." : "[" + operands.label() + "...]";
  }

  private void table(List<List<String>> rows) throws IOException {
    TextStyle names = style(false);
    TextStyle meanings = style(true);
    page.appendTable(TableDefinition.from("", List.of(names, meanings), List.of("", ""), rows));
  }

  private static TextStyle style(boolean scalable) {
    return TextStyle.builder().setScalable(scalable).setLeftPad(2).setIndent(0).get();
  }
}
