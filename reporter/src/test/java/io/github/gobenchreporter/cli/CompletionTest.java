package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.CommandTree;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completions and the manual page know every command and every option, and no other. */
class CompletionTest {
  private static final List<CommandTree> COMMANDS =
      CommandTree.of(new Program(Console.ofProcess()));

  @TempDir Path folder;

  @Test
  void bashOffersWhatACommandTakes() throws Exception {
    StringBuilder ask = new StringBuilder(printed("completion", "bash"));
    for (CommandTree tree : COMMANDS) {
      String words = words(tree).stream().collect(Collectors.joining(" "));
      ask.append("COMP_WORDS=(")
          .append(words)
          .append(" ''); COMP_CWORD=")
          .append(words(tree).size())
          .append("; _go_bench_reporter; echo \"${COMPREPLY[*]}\"\n");
    }
    Path script = Files.writeString(folder.resolve("ask.sh"), ask);
    List<String> answers = run("bash", script.toString()).lines().toList();
    for (int i = 0; i < COMMANDS.size(); i++) {
      assertEquals(
          new TreeSet<>(offered(COMMANDS.get(i))),
          new TreeSet<>(List.of(answers.get(i).split(" "))),
          COMMANDS.get(i).words()::toString);
    }
  }

  @Test
  void bashFindsTheCommandBetweenOptions() throws Exception {
    String ask =
        printed("completion", "bash")
            + "COMP_WORDS=(go-bench-reporter baselines diff --ref main --wind); COMP_CWORD=5\n"
            + "_go_bench_reporter; echo \"${COMPREPLY[*]}\"\n";
    assertEquals(
        "--window\n", run("bash", Files.writeString(folder.resolve("ask.sh"), ask).toString()));
  }

  /** Typed after {@code --format}, after {@code --format=}, and after a comma of a list. */
  @Test
  void bashOffersTheWordsOfAnOption() throws Exception {
    String asked =
        asked(
            "'' --config",
            "'' --format",
            "= --format",
            "te = --format",
            "never --fail-on",
            "regression,mis --fail-on");
    assertEquals(
        """

        text md json csv html
        text md json csv html
        text
        never
        regression,missing
        """,
        asked);
  }

  /** The answers to words in reverse order. */
  private String asked(String... typed) throws Exception {
    StringBuilder ask = new StringBuilder(printed("completion", "bash"));
    for (String words : typed) {
      List<String> forth = new ArrayList<>(List.of(words.split(" ")));
      Collections.reverse(forth);
      ask.append("COMP_WORDS=(go-bench-reporter compare ")
          .append(String.join(" ", forth))
          .append("); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _go_bench_reporter;")
          .append(" echo \"${COMPREPLY[*]}\"\n");
    }
    return run("bash", Files.writeString(folder.resolve("ask.sh"), ask).toString());
  }

  /** What it hands to zsh: {@code _describe -o} is shown behind a dash only. */
  @Test
  void zshOffersCommandsOptionsAndWords() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "no zsh here");
    String stubs =
        """
        compdef() { : }
        compset() { : }
        compadd() { print words "${@[2,-1]}" }
        _files() { print files }
        _describe() { print -r -- "${@[1,-2]}" }
        ask() { words=(go-bench-reporter "$@"); CURRENT=$#words; PREFIX="${words[-1]}"; _go_bench_reporter }
        """;
    String asks =
        """
        ask ""
        ask baselines s
        ask --
        ask compare --format ""
        ask compare --fail-on=
        ask compare --config ""
        """;
    Path script =
        Files.writeString(
            folder.resolve("ask.zsh"), stubs + printed("completion", "zsh") + "\n" + asks);
    List<String> answers = run("/usr/bin/zsh", "-f", script.toString()).lines().toList();
    assertEquals(
        List.of(
            "-t commands command",
            "-t commands command",
            "-o option",
            "words text md json csv html",
            "words regression failed missing cannot-tell drift never",
            "files"),
        answers.stream().map(it -> it.replaceFirst(" \\d+$", "")).toList());
  }

  /** A word that an option takes is offered by each shell; what declares none takes none. */
  @Test
  void everyShellKnowsTheWordsOfEveryOption() {
    String fish = printed("completion", "fish");
    for (CommandTree tree : COMMANDS) {
      for (Option option : tree.command().takes().options().getOptions()) {
        List<String> words = tree.command().takes().choices("--" + option.getLongOpt());
        if (!words.isEmpty()) {
          assertTrue(
              fish.lines()
                  .anyMatch(
                      line ->
                          line.contains(" -l " + option.getLongOpt() + " -r -f -a ")
                              && line.contains(String.join(" ", words))),
              tree.words() + " " + option.getLongOpt());
        }
      }
    }
  }

  @Test
  void zshAndFishKnowEveryWord() {
    String zsh = printed("completion", "zsh");
    String fish = printed("completion", "fish");
    for (CommandTree tree : COMMANDS) {
      String at = tree.words().stream().map(word -> "/" + word).collect(Collectors.joining());
      String line =
          zsh.lines().filter(it -> it.startsWith("    \"" + at + "\") ")).findFirst().orElse("");
      for (String word : offered(tree)) {
        if (!word.equals("--help")) {
          assertTrue(line.contains("'" + word + ":"), at + " " + word);
          String flag = word.startsWith("--") ? " -l " + word.substring(2) : " -f -a " + word;
          assertTrue(fish.contains(flag + " "), at + " " + word);
        }
      }
    }
  }

  @Test
  void theManualPageHasEveryCommandAndOption() {
    String page = printed("man");
    for (CommandTree tree : COMMANDS.subList(1, COMMANDS.size())) {
      String title = ".SS " + String.join(" ", tree.words()).replace("-", "\\-");
      String section = page.substring(page.indexOf(title));
      int next = section.indexOf("\n.S", 1);
      for (Option option : tree.command().takes().options().getOptions()) {
        String written = "\\fB\\-\\-" + option.getLongOpt().replace("-", "\\-") + "\\fR";
        assertTrue(section.substring(0, next).contains(written), title + " " + written);
      }
    }
    assertEquals(
        List.of("NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS", "FILES", "ENVIRONMENT", "EXAMPLES"),
        page.lines().filter(it -> it.startsWith(".SH ")).map(it -> it.substring(4)).toList());
  }

  @Test
  void theManualPageNamesWhatIsRequired() {
    assertTrue(printed("man").contains("\n.SS ab \\-\\-base=REV FLAGS...\n"));
  }

  /** An example that the program does not take would mislead. */
  @Test
  void theExamplesAreCommandsWithOptionsOfTheirs() {
    List<String> examples =
        ManChapters.all().get("EXAMPLES").keySet().stream()
            .filter(it -> it.startsWith(Program.NAME))
            .toList();
    for (String example : examples) {
      List<String> words = List.of(example.split(" "));
      CommandTree tree =
          COMMANDS.stream().filter(it -> it.words().equals(words.subList(1, 2))).findFirst().get();
      words.stream()
          .filter(it -> it.startsWith("--"))
          .map(it -> it.replaceFirst("=.*", ""))
          .forEach(it -> assertTrue(tree.command().takes().options().hasLongOption(it), example));
    }
  }

  private static List<String> words(CommandTree tree) {
    List<String> words = new ArrayList<>(List.of(Program.NAME));
    words.addAll(tree.words());
    return words;
  }

  private static List<String> offered(CommandTree tree) {
    List<String> offered = new ArrayList<>(List.of("--help"));
    tree.command().takes().options().getOptions().stream()
        .map(it -> "--" + it.getLongOpt())
        .forEach(offered::add);
    if (tree.command() instanceof CommandGroup group) {
      offered.addAll(group.names());
    }
    return offered;
  }

  private String printed(String... arguments) {
    Ran ran = Ran.in(folder, arguments);
    assertEquals(ExitCode.FINE, ran.code(), ran.err());
    return ran.out();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
