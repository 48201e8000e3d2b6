package io.github.gobenchreporter.cli.command;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** What a shell offers for the value of an option: its words, or else files. */
final class CompletedValues {
  private CompletedValues() {}

  /** The cases of {@code "$at $option"}: which words there are, and which stand before a comma. */
  static String bash(List<CommandTree> commands) {
    String words =
        cases(
            commands,
            (syntax, option) ->
                "words=\"%s\"%s"
                    .formatted(
                        String.join(" ", syntax.choices(option)),
                        syntax.isList(option)
                            ? "; case \"$typed\" in *,*) listed=\"${typed%,*},\" ;; esac"
                            : ""));
    return words + "\n    %s) words=\"\" ;;".formatted(files(commands));
  }

  /** The same; the words are offered at once. */
  static String zsh(List<CommandTree> commands) {
    String words =
        cases(
            commands,
            (syntax, option) ->
                "%scompadd -- %s; return"
                    .formatted(
                        syntax.isList(option) ? "compset -P '*,'; " : "",
                        String.join(" ", syntax.choices(option))));
    return words + "\n    %s) _files; return ;;".formatted(files(commands));
  }

  /** The end of a line for an option; "" where files are offered. */
  static String fish(Syntax syntax, String option) {
    List<String> words = syntax.choices(option);
    String each = "printf \"%s\\n\" " + String.join(" ", words);
    String offered =
        syntax.isList(option) ? "(__fish_complete_list , '" + each + "')" : String.join(" ", words);
    return words.isEmpty() ? "" : " -f -a " + Completion.quoted(offered);
  }

  private static String cases(
      List<CommandTree> commands, BiFunction<Syntax, String, String> offer) {
    return commands.stream()
        .flatMap(
            tree ->
                valued(tree)
                    .filter(option -> !choices(tree, option).isEmpty())
                    .map(
                        option ->
                            "    %s) %s ;;"
                                .formatted(
                                    at(tree, option), offer.apply(tree.command().takes(), option))))
        .collect(Collectors.joining("\n"));
  }

  /** The options whose value is none of a few words. */
  private static String files(List<CommandTree> commands) {
    return commands.stream()
        .flatMap(
            tree ->
                valued(tree)
                    .filter(option -> choices(tree, option).isEmpty())
                    .map(option -> at(tree, option)))
        .collect(Collectors.joining("|"));
  }

  private static Stream<String> valued(CommandTree tree) {
    return Completion.options(tree).filter(Option::hasArg).map(Syntax::written);
  }

  private static List<String> choices(CommandTree tree, String option) {
    return tree.command().takes().choices(option);
  }

  private static String at(CommandTree tree, String option) {
    return "\"%s %s\"".formatted(Completion.path(tree), option);
  }
}
