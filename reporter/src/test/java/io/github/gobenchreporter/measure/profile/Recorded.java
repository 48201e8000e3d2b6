package io.github.gobenchreporter.measure.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The profiles that the tests bring along; {@code profiles/README.md} says what they are. */
final class Recorded {
  /** Operations of a CPU profile: the asked for, and one to begin with. */
  static final Work WORK = Work.operations(300_001);

  /** Operations of a memory profile. */
  static final double MEMORY_OPERATIONS = 20_001;

  static final Scope SCOPE = new Scope(Module.of("example.com/parcel"), Optional.empty());

  private Recorded() {}

  static byte[] bytes(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream("/profiles/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static Profile profile(String name) {
    return ProfileFile.read(name, new ByteArrayInputStream(bytes(name + ".pb.gz")));
  }

  /** The three CPU profiles of an arm. */
  static List<Profile> cpu(String arm) {
    return IntStream.rangeClosed(1, 3).mapToObj(k -> profile(arm + "." + k)).toList();
  }
}
