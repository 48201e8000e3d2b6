package io.github.gobenchreporter.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedLogTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream target = new PrintStream(bytes, true, UTF_8);
  private final GuardedLog.Gate gate = new GuardedLog.Gate();
  private final GuardedLog out = new GuardedLog(target, gate);
  private final GuardedLog err = new GuardedLog(target, gate);

  @Test
  void nothingPrintedIsACommand() {
    out.println("::error::x");
    out.println("  ##[error]x ###[command]y");
    out.println("\u00a0\u3000::add-mask::x"); // the runner trims every kind of white space
    out.println("\u200b:\u00ad:error::x"); // and compares without what cannot be seen
    out.println("a #\u200d#[error]b");
    out.print("a\r::error::b\r\n");
    assertEquals(
        """
        : :error::x
          ## [error]x ### [command]y
        \u00a0\u3000: :add-mask::x
        \u200b: \u00ad:error::x
        a #\u200d# [error]b
        a\r: :error::b\r
        """,
        bytes.toString(UTF_8));
  }

  @Test
  void aCommandInPiecesIsNone() {
    out.print("#");
    out.flush();
    out.print("#[error]x\n:");
    out.flush();
    out.print(":error::y");
    out.close();
    assertEquals("## [error]x\n: :error::y", bytes.toString(UTF_8));
  }

  @Test
  void otherLinesPassAsTheyAre() {
    out.print("größe ± 3 %\n\t| a::b | #1 # [x] |\r\n");
    out.write(0xff);
    out.write('\n');
    byte[] expected = "größe ± 3 %\n\t| a::b | #1 # [x] |\r\n?\n".getBytes(UTF_8);
    expected[expected.length - 2] = (byte) 0xff;
    assertEquals(List.of(box(expected)), List.of(box(bytes.toByteArray())));
  }

  private static String box(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void anAnnotationWaitsUntilTheRunnerListens() {
    Annotation error = new Annotation(Annotation.Level.ERROR, "", 0, "t", "no space");
    int code =
        new LogWriter(out, true)
            .withoutCommands(
                () -> {
                  err.println("::set-output::x");
                  new LogWriter(err, true).annotate(error);
                  return 3;
                });
    List<String> lines = bytes.toString(UTF_8).lines().toList();
    String token = lines.get(0).substring("::stop-commands::".length());
    assertEquals(3, code);
    assertEquals(
        List.of(
            "::stop-commands::" + token,
            ": :set-output::x",
            "::" + token + "::",
            "::error title=t::no space"),
        lines);
  }
}
