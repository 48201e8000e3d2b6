package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.measure.build.ActionGraphReader;
import io.github.gobenchreporter.measure.build.BuildLines;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An action graph among RESULTS, told by its content, is read as the results of one build. */
final class ActionGraphFile {
  private static final String BEGIN = "[{\"ID\":";

  /** The beginning with as much white space as any indentation has. */
  private static final int ENOUGH = 64;

  private ActionGraphFile() {}

  /** The stream as it is, or what it says of a build as lines of results. */
  static InputStream asResults(String name, InputStream in) throws IOException {
    BufferedInputStream peeked = new BufferedInputStream(in);
    peeked.mark(ENOUGH);
    String start = new String(peeked.readNBytes(ENOUGH), StandardCharsets.UTF_8);
    peeked.reset();
    if (!start.replaceAll("\\s", "").startsWith(BEGIN)) {
      return peeked;
    }
    String lines = BuildLines.WARM.graph(ActionGraphReader.read(name, peeked));
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
