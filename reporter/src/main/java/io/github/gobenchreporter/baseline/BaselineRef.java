package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What an ordered set of runs is kept under: a branch ({@code main}, {@code release/1.2}), a tag,
 * or a snapshot ({@code main@2026Q4}).
 *
 * @param name as people write it; not empty, no control characters
 */
public record BaselineRef(String name) implements Comparable<BaselineRef> {
  /** File systems take 255 bytes; .csv and a suite have to fit beside it. */
  private static final int LONGEST_FOLDER = 200;

  private static final String PLAIN = "._@+-";

  /**
   * Checks the name.
   *
   * @throws ReporterException if the name is blank, too long for a folder, or holds control
   *     characters
   */
  public BaselineRef {
    boolean legible = !name.isBlank() && name.chars().noneMatch(Character::isISOControl);
    if (!legible || folder(name).length() > LONGEST_FOLDER) {
      throw ReporterException.input(
          "'%s' cannot name a baseline; give a branch, a tag or a snapshot, for example main"
              .formatted(name));
    }
  }

  /** Whether the name is that of a snapshot: {@code main@2026Q4} is one of {@code main}. */
  public boolean isSnapshot() {
    return name.lastIndexOf('@') > 0;
  }

  /** What a snapshot was taken of: {@code main} for {@code main@2026Q4}; else the name itself. */
  public String base() {
    return isSnapshot() ? name.substring(0, name.lastIndexOf('@')) : name;
  }

  /** The name of its folder: characters outside {@code A-Za-z0-9._@+-} are percent-encoded. */
  public String folder() {
    return folder(name);
  }

  private static String folder(String name) {
    StringBuilder folder = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      folder.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return withoutClash(folder.toString());
  }

  /**
   * Keeps away from {@code .}, {@code ..}, hidden folders, and the table {@code main.csv} of a ref.
   */
  private static String withoutClash(String folder) {
    String safe = folder.startsWith(".") ? "%2E" + folder.substring(1) : folder;
    return safe.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? safe.substring(0, safe.length() - 4) + "%2E" + safe.substring(safe.length() - 3)
        : safe;
  }

  /** Whether the runs of a ref are kept under this name; people may have made other folders. */
  static boolean isFolder(String folder) {
    try {
      return ofFolder(folder).folder().equals(folder);
    } catch (ReporterException e) {
      return false;
    }
  }

  /** The ref kept in {@code folder}. */
  public static BaselineRef ofFolder(String folder) {
    byte[] bytes = new byte[folder.length()];
    int length = 0;
    for (int i = 0; i < folder.length(); i++) {
      boolean encoded = folder.charAt(i) == '%' && isHex(folder, i + 1);
      bytes[length++] =
          encoded ? (byte) Integer.parseInt(folder, i + 1, i + 3, 16) : (byte) folder.charAt(i);
      i += encoded ? 2 : 0;
    }
    return new BaselineRef(new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  private static boolean isHex(String text, int at) {
    return at + 2 <= text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }

  @Override
  public int compareTo(BaselineRef other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
