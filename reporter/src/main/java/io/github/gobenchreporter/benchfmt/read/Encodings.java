package io.github.gobenchreporter.benchfmt.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/** Makes UTF-8 of what PowerShell writes: a byte order mark goes, UTF-16 is converted. */
final class Encodings {
  /** The longest byte order mark, UTF-32's. */
  private static final int SNIFF = 4;

  private Encodings() {}

  static InputStream utf8(InputStream in) throws IOException {
    PushbackInputStream head = new PushbackInputStream(in, SNIFF);
    byte[] first = head.readNBytes(SNIFF);
    if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
      head.unread(first, 3, first.length - 3);
      return head;
    }
    if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
      head.unread(first, 2, first.length - 2);
      return decode(head, first[0] == (byte) 0xFF);
    }
    head.unread(first);
    if (first.length == SNIFF && (first[0] == 0) != (first[1] == 0)) {
      return decode(head, first[1] == 0);
    }
    return head;
  }

  private static InputStream decode(InputStream in, boolean littleEndian) throws IOException {
    Charset charset = littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(in, charset))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[i] != (byte) prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
