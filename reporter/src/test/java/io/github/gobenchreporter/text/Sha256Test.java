package io.github.gobenchreporter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** Against the one-block example of FIPS 180-2, appendix B.1. */
class Sha256Test {
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void aTextIsToldByItsFirstDigits() {
    assertEquals("ba7816bf", Sha256.first(8, "abc"));
    assertEquals(OF_ABC, Sha256.first(64, "abc".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void partsFedOneAfterTheOtherAreOneContent() {
    MessageDigest digest = Sha256.begin();
    digest.update((byte) 'a');
    digest.update((byte) 'b');
    digest.update((byte) 'c');
    assertEquals(OF_ABC, Sha256.hex(digest));
  }
}
