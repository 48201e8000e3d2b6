package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.ReporterException.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles come from forks, too. */
class HostileProfileTest {
  private static final int MUTANTS = 10_000;

  /** Far more than all of it takes; that it ends is what is tested. */
  private static final Duration FOREVER = Duration.ofMinutes(10);

  @Test
  void aMutatedProfileIsReadOrRefusedInOneLine() {
    byte[] packed = Recorded.bytes("inline.1.pb.gz");
    byte[] plain = unpacked(packed);
    Random random = new Random(19);
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutated(i % 4 == 0 ? packed : plain, random);
      read += assertTimeoutPreemptively(FOREVER, () -> compares(mutant)) ? 1 : 0;
    }
    assertTrue(read > MUTANTS / 100 && read < MUTANTS * 99 / 100, read + " were read");
  }

  /** Whether it could be read; whatever was read goes all the way. */
  private static boolean compares(byte[] bytes) {
    try {
      List<Profile> profiles =
          List.of(ProfileFile.read("a.pb.gz", new ByteArrayInputStream(bytes)));
      if (profiles.get(0).isCpu()) {
        Scope scope = new Scope(Module.guess(profiles), Optional.empty());
        List<Profile> base = List.of(Recorded.profile("base.1"));
        Difference.between(base, Work.unknown(), profiles, Work.unknown(), scope);
      }
      return true;
    } catch (ReporterException e) {
      assertEquals(Fault.INPUT, e.fault());
      assertTrue(e.getMessage().lines().count() == 1 && e.getMessage().startsWith("a.pb.gz: "));
      assertFalse(e.getMessage().contains("null"), e.getMessage());
      return false;
    }
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] mutant = original.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt();
        case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> mutant[at] = (byte) 0xff;
        default -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
      }
    }
    return mutant;
  }

  private static byte[] unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0\0\0\0\0\0\0\0\3\0\0\0", "PASS\n"})
  void whatIsNoProfileIsRefused(String text) {
    assertEquals(
        "a.pb: no profile in pprof's format (",
        message(text.getBytes(StandardCharsets.ISO_8859_1)).substring(0, 36));
  }

  private static String message(byte[] bytes) {
    InputStream in = new ByteArrayInputStream(bytes);
    return assertThrows(ReporterException.class, () -> ProfileFile.read("a.pb", in)).getMessage();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1024; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    assertTrue(bomb.size() < 2 << 20);
    assertEquals(
        "a.pb: larger than 64 MB; give a file that go test -cpuprofile or -memprofile wrote",
        message(bomb.toByteArray()));
  }

  @Test
  void aFileWithoutEndIsNotRead() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            return length;
          }
        };
    assertThrows(ReporterException.class, () -> ProfileFile.read("a.pb", endless));
  }

  @Test
  void fewBytesDoNotBecomeManyFrames() {
    PprofBytes bytes = new PprofBytes().type("samples", "count");
    String[] deep = Collections.nCopies(1_000, "m.f").toArray(String[]::new);
    for (int i = 0; i < 9_000; i++) {
      bytes.sample(deep, 1);
    }
    assertTrue(message(bytes.bytes(1)).contains("frames"));
  }

  @Test
  void aBottomlessStackIsRefused() {
    PprofBytes bytes = new PprofBytes().type("samples", "count");
    bytes.sample(Collections.nCopies(2_000, "m.f").toArray(String[]::new), 1);
    assertTrue(message(bytes.bytes(1)).contains("deeper"));
  }

  @Test
  void aDifferenceIsNoProfile() {
    byte[] bytes =
        new PprofBytes().type("samples", "count").sample(new String[] {"m.f"}, -1).bytes(1);
    assertTrue(message(bytes).contains("negative"));
  }

  @Test
  void valuesThatCannotBeAddedUpAreRefused() {
    byte[] bytes =
        new PprofBytes()
            .type("samples", "count")
            .sample(new String[] {"m.f"}, Long.MAX_VALUE / 2)
            .bytes(1);
    assertTrue(message(bytes).contains("too large"));
  }

  @Test
  void aNameWithoutEndIsCut() {
    Profile profile = PprofBytes.cpu("1 m." + "x".repeat(100_000));
    assertEquals(500, profile.stack(profile.samples().get(0)).get(0).function().length());
  }

  @Test
  void theOldFormatIsToldFromADamagedFile() {
    ByteBuffer words = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    words.putLong(0).putLong(3).putLong(0).putLong(10_000).putLong(0);
    ByteBuffer small = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
    small.putInt(0).putInt(3).putInt(1).putInt(10_000).putInt(0);
    byte[] text = "heap profile: 13: 1595680 [47130".getBytes(StandardCharsets.US_ASCII);
    for (byte[] bytes : List.of(words.array(), small.array(), text)) {
      ReporterException refused =
          assertThrows(
              ReporterException.class,
              () -> ProfileFile.read("old.cpu", new ByteArrayInputStream(bytes)));
      assertEquals(
          "old.cpu: a profile in the old format of gperftools, which has addresses instead of names; turn it into one of today's: go tool pprof -proto BINARY old.cpu > new.pb.gz",
          refused.getMessage());
    }
  }
}
