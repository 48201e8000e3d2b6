package io.github.gobenchreporter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.command.CommandGroup;
import io.github.gobenchreporter.cli.command.CommandTree;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List.of("NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS"),
        page.lines().filter(it -> it.startsWith(".SH ")).map(it -> it.substring(4)).toList());
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
