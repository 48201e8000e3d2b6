package io.github.gobenchreporter.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/**
 * What makes a shell complete commands and options; where it knows none, it completes file names.
 */
public enum Completion {
  BASH {
    @Override
    public String script(String program, List<CommandTree> commands) {
      String function = "_" + program.replace('-', '_');
      return """
      # bash completion: source <(%1$s completion bash)
      %2$s() {
        local at="" word i words="" typed="${COMP_WORDS[COMP_CWORD]}" option="" listed=""
        ((COMP_CWORD > 0)) && option="${COMP_WORDS[COMP_CWORD-1]}"
        [ "$option" = "=" ] && ((COMP_CWORD > 1)) && option="${COMP_WORDS[COMP_CWORD-2]}"
        [ "$typed" = "=" ] && typed=""
        for ((i = 1; i < COMP_CWORD; i++)); do
          word="${COMP_WORDS[i]}"
          case "$at/$word" in
            %3$s) at="$at/$word" ;;
          esac
        done
        case "$at" in
      %4$s
        esac
        case "$at $option" in
      %5$s
        esac
        COMPREPLY=($(compgen -P "$listed" -W "$words" -- "${typed#"$listed"}"))
      }
      complete -o default -F %2$s %1$s
      """
          .formatted(
              program,
              function,
              paths(commands),
              cases(commands, Completion::words),
              CompletedValues.bash(commands));
    }
  },
  ZSH {
    @Override
    public String script(String program, List<CommandTree> commands) {
      String function = "_" + program.replace('-', '_');
      return """
      #compdef %1$s
      # zsh completion: source <(%1$s completion zsh)
      %2$s() {
        local at="" word option=""
        local -a below options
        for word in "${(@)words[2,CURRENT-1]}"; do
          case "$at/$word" in
            %3$s) at="$at/$word" ;;
          esac
        done
        case "$at" in
      %4$s
        esac
        if [[ "${words[CURRENT]}" == --*=* ]]; then
          option="${words[CURRENT]%%%%=*}"
          compset -P 1 '*='
        else
          option="${words[CURRENT-1]}"
        fi
        case "$at $option" in
      %5$s
        esac
        if (( $#below )) && [[ "$PREFIX" != -* ]]; then
          _describe -t commands command below
        else
          _describe -o option options || _files
        fi
      }
      compdef %2$s %1$s
      """
          .formatted(
              program,
              function,
              paths(commands),
              cases(commands, Completion::described),
              CompletedValues.zsh(commands));
    }
  },
  FISH {
    @Override
    public String script(String program, List<CommandTree> commands) {
      String lines =
          commands.stream().flatMap(tree -> fish(program, tree)).collect(Collectors.joining("\n"));
      return "# fish completion: %s completion fish | source\n%s\n".formatted(program, lines);
    }
  };

  /**
   * The script.
   *
   * @param commands the program first
   */
  public abstract String script(String program, List<CommandTree> commands);

  /** The shell's name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code /compare|/baselines|/baselines/list}. */
  private static String paths(List<CommandTree> commands) {
    return commands.stream()
        .filter(tree -> !tree.words().isEmpty())
        .map(Completion::path)
        .collect(Collectors.joining("|"));
  }

  static String path(CommandTree tree) {
    return tree.words().stream().map(word -> "/" + word).collect(Collectors.joining());
  }

  private static String cases(List<CommandTree> commands, Function<CommandTree, String> words) {
    return commands.stream()
        .map(tree -> "    \"%s\") %s ;;".formatted(path(tree), words.apply(tree)))
        .collect(Collectors.joining("\n"));
  }

  private static String words(CommandTree tree) {
    return Stream.concat(
            tree.below().stream().map(CommandTree::word), options(tree).map(Syntax::written))
        .collect(Collectors.joining(" ", "words=\"", " --help\""));
  }

  static Stream<Option> options(CommandTree tree) {
    return tree.command().takes().options().getOptions().stream();
  }

  private static String described(CommandTree tree) {
    String below =
        tree.below().stream()
            .map(each -> described(each.word(), each.command().description()))
            .collect(Collectors.joining(" ", "below=(", ")"));
    return options(tree)
        .map(it -> described(Syntax.written(it), it.getDescription()))
        .collect(Collectors.joining(" ", below + " options=(", " '--help:Show its help')"));
  }

  private static String described(String word, String meaning) {
    return quoted(word.replace(":", "\\:") + ":" + first(meaning));
  }

  private static Stream<String> fish(String program, CommandTree tree) {
    String at = "complete -c " + program + " -n " + quoted(condition(tree));
    return Stream.concat(
        tree.below().stream()
            .map(
                each ->
                    at
                        + " -f -a "
                        + each.word()
                        + " -d "
                        + quoted(first(each.command().description()))),
        options(tree)
            .map(
                it ->
                    at
                        + " -l "
                        + it.getLongOpt()
                        + (it.hasArg() ? " -r" : "")
                        + CompletedValues.fish(tree.command().takes(), Syntax.written(it))
                        + " -d "
                        + quoted(first(it.getDescription()))));
  }

  /** Whether the words so far lead to this command and not further. */
  private static String condition(CommandTree tree) {
    List<String> below = tree.below().stream().map(CommandTree::word).toList();
    String seen =
        tree.words().stream()
            .map(word -> "__fish_seen_subcommand_from " + word)
            .collect(Collectors.joining("; and "));
    String notYet =
        below.isEmpty() ? "" : "not __fish_seen_subcommand_from " + String.join(" ", below);
    return Stream.of(seen, notYet)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("; and "));
  }

  /** A description's first sentence is as much as fits beside a word. */
  private static String first(String meaning) {
    return meaning.split("(?<=\\.)\\s|;\\s|\\s\\(", 2)[0];
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
