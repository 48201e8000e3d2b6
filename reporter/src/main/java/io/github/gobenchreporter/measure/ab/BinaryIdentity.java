package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.code.ObjectFile;
import io.github.gobenchreporter.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What tells that two test binaries do the same.
 *
 * @param whole SHA-256 of the file
 * @param code SHA-256 of all that is loaded but line tables and build ids, which an inserted
 *     comment changes; empty where the format is not known
 * @param data of the package's testdata, as {@link Testdata} has it
 */
record BinaryIdentity(String whole, Optional<String> code, Optional<String> data) {
  /** Line tables, and identities of the build. */
  private static final Set<String> NOT_CODE =
      Set.of(
          ".gopclntab",
          ".data.rel.ro.gopclntab",
          ".note.go.buildid",
          ".note.gnu.build-id",
          "__gopclntab");

  /** The identity of a binary and of the data beside it. */
  static BinaryIdentity of(Path binary, Path packageFolder) {
    try {
      return new BinaryIdentity(
          whole(binary), code(binary), Testdata.digest(packageFolder.resolve("testdata")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether benchmarks of both cannot differ; in doubt they can. */
  boolean sameAs(BinaryIdentity other) {
    boolean binary = whole.equals(other.whole) || (code.isPresent() && code.equals(other.code));
    return binary && hasSameData(other);
  }

  /** Whether the testdata of both is the same; in doubt it is not. */
  boolean hasSameData(BinaryIdentity other) {
    return data.isPresent() && data.equals(other.data);
  }

  private static String whole(Path file) throws IOException {
    MessageDigest digest = Sha256.begin();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      digest.update(map(channel));
    }
    return Sha256.hex(digest);
  }

  private static Optional<String> code(Path file) throws IOException {
    List<ObjectFile.Section> sections =
        ObjectFile.read(file).map(ObjectFile::sections).orElse(List.of()).stream()
            .filter(section -> !NOT_CODE.contains(section.name()))
            .toList();
    if (sections.isEmpty()) {
      return Optional.empty();
    }
    MessageDigest digest = Sha256.begin();
    for (ObjectFile.Section section : sections) {
      ByteBuffer content = section.content();
      // Zeroed memory has a size and an address, but nothing in the file.
      String where = content.hasRemaining() ? "" : section.address() + "+" + section.size() + "\0";
      String head = section.name() + "\0" + content.remaining() + "\0" + where;
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(content.duplicate());
    }
    return Optional.of(Sha256.hex(digest));
  }

  private static ByteBuffer map(FileChannel channel) throws IOException {
    return channel
        .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
