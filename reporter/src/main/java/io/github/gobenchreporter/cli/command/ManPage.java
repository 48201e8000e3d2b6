package io.github.gobenchreporter.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/**
 * The manual page of a program, made of what its commands declare.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>
 */
public final class ManPage {
  private final String program;
  private final StringBuilder text = new StringBuilder();

  private ManPage(String program) {
    this.program = program;
  }

  /** The page, in the man macros of roff. */
  public static String of(String program, CommandGroup root) {
    ManPage page = new ManPage(program);
    page.write(root);
    return page.text.toString();
  }

  private void write(CommandGroup root) {
    line(".TH %s 1".formatted(program.toUpperCase(Locale.ROOT)));
    line(".SH NAME");
    text(program + " - " + root.description().replaceFirst("\\.$", ""));
    line(".SH SYNOPSIS");
    line(".B " + escaped(program));
    text("COMMAND [OPTION]... [OPERAND]...");
    line(".SH COMMANDS");
    for (CommandTree tree : CommandTree.of(root)) {
      if (!tree.words().isEmpty()) {
        command(tree);
      }
    }
    line(".SH EXIT STATUS");
    text(root.footer());
    root.chapters().forEach(this::chapter);
  }

  private void chapter(String title, Map<String, String> terms) {
    line(".SH " + title);
    terms.forEach(
        (term, meaning) -> {
          line(".TP\n.B " + escaped(term));
          text(meaning);
        });
  }

  private void command(CommandTree tree) {
    Syntax syntax = tree.command().takes();
    Syntax.Operands operands = syntax.operands();
    String label = operands.label().isEmpty() ? "" : " " + operands.label() + "...";
    line(".SS " + escaped(String.join(" ", tree.words()) + required(syntax) + label));
    text(tree.command().description());
    if (!operands.label().isEmpty()) {
      line(".TP\n.I " + escaped(operands.label()));
      text(operands.description());
    }
    for (Option option : syntax.options().getOptions()) {
      String value = option.hasArg() ? "=\\fI" + escaped(option.getArgName()) + "\\fR" : "";
      line(".TP\n\\fB" + escaped(Syntax.written(option)) + "\\fR" + value);
      text(option.getDescription());
    }
    List<String> below = tree.below().stream().map(CommandTree::word).toList();
    if (!below.isEmpty()) {
      text(below.stream().collect(Collectors.joining(", ", "Commands: ", ".")));
    }
  }

  /** The options without which the command does nothing. */
  private static String required(Syntax syntax) {
    return syntax.options().getOptions().stream()
        .filter(Option::isRequired)
        .map(it -> " " + Syntax.written(it) + "=" + it.getArgName())
        .collect(Collectors.joining());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** A paragraph: a line that begins like a request is none. */
  private void text(String paragraph) {
    String escaped = escaped(paragraph);
    line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
