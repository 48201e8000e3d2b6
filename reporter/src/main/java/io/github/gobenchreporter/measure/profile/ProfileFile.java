package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.ReporterException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of a profile, packed by gzip or not. */
public final class ProfileFile {
  /** Bytes, packed and unpacked; a profile of a minute on 64 cores has about 2 MB. */
  static final int LIMIT = 64 << 20;

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
      return new ProfileReader().read(bytes);
    } catch (IOException e) {
      throw unreadable(name, "cannot be unpacked (" + e.getMessage() + ")");
    } catch (Wire.Malformed e) {
      throw unreadable(name, "no profile in pprof's format (" + e.getMessage() + ")");
    }
  }

  /** Whether a file that begins so may be a profile, rather than the text of results. */
  public static boolean looksLike(byte[] start) {
    return isPacked(start) || start.length > 0 && start[0] == SAMPLE_TYPE_TAG;
  }

  /** The first field of a profile, a message: {@code sample_type}. */
  private static final byte SAMPLE_TYPE_TAG = 1 << 3 | 2;

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  private static byte[] upToLimit(String name, InputStream in) throws IOException {
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
