package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.unit.NumberText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Numbers and link targets as cells of the tables that GitHub shows. */
final class MarkdownText {
  private MarkdownText() {}

  /** A relative link target. */
  static String path(String path) {
    StringBuilder target = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._/@+".indexOf(c) >= 0);
      target.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return target.toString();
  }

  /** A share as people read it: {@code 0.4 %}; – where it is unknown. */
  static String percent(double fraction) {
    return Double.isNaN(fraction) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
  }

  /** A change with its sign: {@code +0.8 %}. */
  static String signed(double fraction) {
    return Double.isFinite(fraction)
        ? String.format(Locale.ROOT, "%+.1f %%", 100 * fraction)
            .replace("-0.0 %", "+0.0 %")
            .replace('-', '−')
        : "–";
  }

  /** A measured value in few digits. */
  static String number(double value) {
    return NumberText.of(value, 4).replace('-', '−');
  }
}
