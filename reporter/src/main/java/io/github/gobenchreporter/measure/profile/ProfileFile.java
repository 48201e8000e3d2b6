package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.ReporterException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The bytes of a profile, packed by gzip or not. */
public final class ProfileFile {
  /** Bytes, packed and unpacked; a profile of a minute on 64 cores has about 2 MB. */
  static final int LIMIT = 64 << 20;

  private static final int LEGACY_WORDS = 3;
  private static final Pattern LEGACY_TEXT =
      Pattern.compile("heap profile:|--- \\w+|heapz|[a-z]+ profile: total");

  /** So many bytes tell what a file may be. */
  public static final int START = 32;

  private ProfileFile() {}

  /**
   * Reads a profile.
   *
   * @param name of the file, for messages
   * @throws ReporterException when it cannot be read, is no profile in pprof's format, or is too
   *     large: the file may come from a stranger
   */
  public static Profile read(String name, InputStream in) {
    try {
      byte[] bytes = upToLimit(name, in);
      if (isPacked(bytes)) {
        bytes = upToLimit(name, new GZIPInputStream(new ByteArrayInputStream(bytes)));
      }
      if (isLegacy(bytes)) {
        throw ReporterException.input(
            "%s: a profile in the old format of gperftools, which has addresses instead of names; turn it into one of today's: go tool pprof -proto BINARY %s > new.pb.gz"
                .formatted(name, name));
      }
      return new ProfileReader().read(bytes);
    } catch (EOFException e) {
      throw unreadable(name, "cannot be unpacked (it is cut off)");
    } catch (IOException e) {
      throw unreadable(name, "cannot be unpacked (" + e.getMessage() + ")");
    } catch (Wire.Malformed e) {
      throw unreadable(name, "no profile in pprof's format (" + e.getMessage() + ")");
    }
  }

  /** Whether a file that begins so may be a profile, rather than the text of results. */
  public static boolean looksLike(byte[] start) {
    boolean named = start.length > 0 && start[0] == SAMPLE_TYPE_TAG;
    return isPacked(start) || named || isLegacy(start);
  }

  /** The first field of a profile, a message: {@code sample_type}. */
  private static final byte SAMPLE_TYPE_TAG = 1 << 3 | 2;

  /**
   * Whether it is of gperftools' formats: words 0, 3, 0 of 32 or 64 bits of either order for CPU
   * profiles, else a text (google/pprof, profile/legacy_profile.go).
   */
  private static boolean isLegacy(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
    if (LEGACY_TEXT.matcher(start).lookingAt()) {
      return true;
    }
    ByteBuffer words = ByteBuffer.wrap(bytes);
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      words.order(order);
      boolean short32 =
          bytes.length >= 12
              && words.getInt(0) == 0
              && words.getInt(4) == LEGACY_WORDS
              && words.getInt(8) <= 1;
      boolean long64 =
          bytes.length >= 24
              && words.getLong(0) == 0
              && words.getLong(8) == LEGACY_WORDS
              && words.getLong(16) <= 1;
      if (short32 || long64) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  /**
   * All bytes of a file that somebody named as a profile.
   *
   * @throws ReporterException when it is too large, or never ends
   */
  public static byte[] upToLimit(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw unreadable(name, "larger than " + (LIMIT >> 20) + " MB");
    }
    return bytes;
  }

  private static ReporterException unreadable(String name, String why) {
    return ReporterException.input(
        "%s: %s; give a file that go test -cpuprofile or -memprofile wrote".formatted(name, why));
  }
}
