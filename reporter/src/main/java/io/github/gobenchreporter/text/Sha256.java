package io.github.gobenchreporter.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a content, by which names tell it from others. */
public final class Sha256 {
  private Sha256() {}

  /** A digest to be fed. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The 64 hexadecimal digits of what was fed. */
  public static String hex(MessageDigest fed) {
    return HexFormat.of().formatHex(fed.digest());
  }

  /** The first hexadecimal digits of a content's; 8 tell thousands of contents apart. */
  public static String first(int digits, byte[] content) {
    return HexFormat.of().formatHex(begin().digest(content)).substring(0, digits);
  }

  /** The first hexadecimal digits of a text's in UTF-8. */
  public static String first(int digits, String text) {
    return first(digits, text.getBytes(StandardCharsets.UTF_8));
  }
}
