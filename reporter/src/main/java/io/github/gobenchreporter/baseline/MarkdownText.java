package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.unit.NumberText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text from outside and numbers as Markdown cells, from which nothing can break out. */
final class MarkdownText {
  private MarkdownText() {}

  /** Plain words: no markup, no mention, no link, one line. */
  static String words(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || " .,;/()+-–%'’±°?!=".indexOf(c) >= 0;
              safe.append(plain ? Character.toString(c) : "&#" + c + ";");
            });
    // A bare domain would become a link; a colon before a blank is neither link nor emoji.
    return safe.toString().replace("www.", "www&#46;").replace("&#58; ", ": ").strip();
  }

  /** Code, with everything that means something to Markdown or HTML written as its number. */
  static String code(String text) {
    boolean plain = text.matches("[A-Za-z0-9 ._@+/=:,-]+");
    return plain ? "`" + text + "`" : "<code>" + words(text) + "</code>";
  }

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
