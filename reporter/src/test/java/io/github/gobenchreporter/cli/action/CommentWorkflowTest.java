package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of bench-comment.yml that decides who may ask for what, run as it stands there. */
class CommentWorkflowTest {
  private static final String HEAD = "8c1d0e4fc6b8a1f7d2e0b3c4a5968778695a4b3c";
  private static final String BASE = "3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765";

  @TempDir private Path folder;
  private String permission = "write";
  private String state = "open";
  private String pushed = "2026-11-20T10:00:00Z";

  @BeforeEach
  void nothingIsThereYet() throws IOException {
    Files.writeString(folder.resolve("output"), "");
  }

  @Test
  void whoMayWriteGetsTheCommitThatWasSeenMeasured() throws Exception {
    assertEquals("head=%s\nbase=%s\nbench=.\n".formatted(HEAD, BASE), ask("/bench"));
    assertEquals(
        "head=%s\nbase=%s\nbench=JSON/size=1k|^BenchmarkGet$\n".formatted(HEAD, BASE),
        ask("/bench JSON/size=1k|^BenchmarkGet$\r\nplease, @all"));
    permission = "admin";
    assertTrue(ask("/bench  ").endsWith("bench=.\n"));
  }

  @Test
  void nobodyElseIsHeard() throws Exception {
    for (String each : new String[] {"read", "none", "triage", ""}) {
      permission = each;
      assertEquals("", ask("/bench"), each);
    }
  }

  @Test
  void whatWasPushedAfterTheCommentIsNotRun() throws Exception {
    pushed = "2026-11-20T10:22:32Z";
    assertEquals("", ask("/bench"));
    pushed = "2026-11-20T10:22:31Z";
    assertEquals("", ask("/bench"), "in the same second nobody knows");
    state = "closed";
    pushed = "2026-11-20T10:00:00Z";
    assertEquals("", ask("/bench"));
  }

  @Test
  void noTextOfACommentIsRunOrSetsAnOutput() throws Exception {
    for (String text :
        new String[] {
          "/bench $(touch owned)",
          "/bench `touch owned`",
          "/bench x; touch owned",
          "/bench \"; touch owned; \"",
          "/bench x\u2028head=0",
          "/benchmark",
          "/bench a b",
          "/bench ${IFS}touch",
          "/bench " + "x".repeat(101)
        }) {
      assertEquals("", ask(text), text);
    }
    assertTrue(ask("/bench\nhead=0000000\nbench=x").endsWith("bench=.\n"));
    assertFalse(Files.exists(folder.resolve("owned")));
  }

  /** What the script writes into its outputs. */
  private String ask(String comment) throws Exception {
    Files.writeString(folder.resolve("output"), "");
    String gh =
        """
        #!/bin/sh
        case $2 in
        repos/o/r/collaborators/gopher/permission) echo '%s' ;;
        repos/o/r/pulls/7) echo '%s' ;;
        *) exit 1 ;;
        esac
        """
            .formatted(permission, String.join(" ", state, HEAD, BASE, pushed));
    Path program = folder.resolve("gh");
    Files.writeString(program, gh);
    assertTrue(program.toFile().setExecutable(true));
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script());
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    environment.put("GITHUB_REPOSITORY", "o/r");
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.put("AUTHOR", "gopher");
    environment.put("BODY", comment);
    environment.put("CREATED", "2026-11-20T10:22:31Z");
    environment.put("PULL", "7");
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    String output = Files.readString(folder.resolve("output"));
    assertEquals(output.isEmpty(), said.contains("::notice title=not measured::"), said);
    return output;
  }

  private static String script() throws IOException {
    String workflow = Files.readString(Path.of("../.github/workflows/bench-comment.yml"));
    Matcher run = Pattern.compile("(?m)^        run: \\|\n((?: {10}.*\n)+)").matcher(workflow);
    assertTrue(run.find());
    String script = run.group(1).replaceAll("(?m)^ {10}", "");
    assertFalse(script.contains("${{"), "what others wrote is no part of the script");
    return script;
  }
}
