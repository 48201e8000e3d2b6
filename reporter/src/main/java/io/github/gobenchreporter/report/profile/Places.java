package io.github.gobenchreporter.report.profile;

import io.github.gobenchreporter.measure.profile.Frame;
import java.util.Arrays;

/** Where a function is, as a reader finds it. */
public final class Places {
  /** What a stack says without the folders that only the building machine has. */
  private static final int FOLDERS = 2;

  private Places() {}

  /** {@code pipe/pipe.go:58}: the file with the folder of its package; "" where it is not known. */
  public static String of(Frame frame) {
    if (frame.file().isEmpty()) {
      return "";
    }
    String[] parts = frame.file().replace('\\', '/').split("/");
    int from = Math.max(0, parts.length - FOLDERS);
    String file = String.join("/", Arrays.copyOfRange(parts, from, parts.length));
    return frame.line() > 0 ? file + ":" + frame.line() : file;
  }
}
