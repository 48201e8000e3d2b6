package io.github.gobenchreporter.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogWriterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final LogWriter log = new LogWriter(new PrintStream(bytes, true, UTF_8), true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::error::x", "  ::add-mask::x", "\t::x::", "a\n::error::x", "a\r::error::x", "a\u2028::x",
        "x ##[error]y", "##[set-output name=a]b", "::", ":::", "\u0085::x", "##[##[x"
      })
  void whatIsWrittenIsNoCommand(String text) {
    log.line(text);
    String written = bytes.toString(UTF_8);
    assertEquals(1, written.lines().count(), written);
    assertFalse(written.strip().startsWith("::"), written);
    assertFalse(written.contains("##["), written);
  }

  @Test
  void anAnnotationKeepsItsParts() {
    log.annotate(
        new Annotation(
            Annotation.Level.ERROR, "a,b:c_test.go", 7, "x: y, z", "50 %\nline\r::error::##[x]"));
    assertEquals(
        "::error file=a%2Cb%3Ac_test.go,line=7,title=x%3A y%2C z::50 %25%0Aline%0D::error::## [x]"
            + System.lineSeparator(),
        bytes.toString(UTF_8));
  }

  @Test
  void aMaskedSecretIsNeverShown() {
    log.mask("ghs_secret");
    log.line("the token is ghs_secret");
    log.annotate(new Annotation(Annotation.Level.NOTICE, "", 0, "t", "ghs_secret"));
    assertEquals(
        List.of("::add-mask::ghs_secret", "the token is ***", "::notice title=t::***"),
        bytes.toString(UTF_8).lines().toList());
  }

  @Test
  void anOutputCannotEndItself(@TempDir Path folder) throws IOException {
    EnvironmentFile output = new EnvironmentFile(folder.resolve("output"));
    output.put("verdict", "x\nghadelimiter_\nevil=1\nEOF");
    output.put("report", "");
    List<String> lines = Files.readAllLines(folder.resolve("output"));
    assertTrue(lines.get(0).startsWith("verdict<<ghadelimiter_"));
    assertEquals(lines.get(0).substring("verdict<<".length()), lines.get(5));
    assertThrows(IllegalArgumentException.class, () -> output.put("a=b", "x"));
  }
}
