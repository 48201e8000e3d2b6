package io.github.gobenchreporter.cli.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A command with the words that lead to it.
 *
 * @param words after the program's name; empty for the program itself
 */
public record CommandTree(List<String> words, Command command) {
  public CommandTree {
    words = List.copyOf(words);
  }

  /** The program and every command below it, each before its own. */
  public static List<CommandTree> of(CommandGroup program) {
    List<CommandTree> all = new ArrayList<>();
    add(all, new CommandTree(List.of(), program));
    return all;
  }

  private static void add(List<CommandTree> all, CommandTree tree) {
    all.add(tree);
    tree.below().forEach(each -> add(all, each));
  }

  /** The commands one word further. */
  List<CommandTree> below() {
    List<CommandTree> below = new ArrayList<>();
    if (command instanceof CommandGroup group) {
      for (String name : group.names()) {
        List<String> longer = new ArrayList<>(words);
        longer.add(name);
        below.add(new CommandTree(longer, group.command(name)));
      }
    }
    return below;
  }

  /** The last of its words. */
  String word() {
    return words.get(words.size() - 1);
  }
}
