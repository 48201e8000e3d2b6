package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.Tool;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test binaries of real Go. */
class BinaryIdentityTest {
  private static final String CODE = "package p\n\nfunc Twice(n int) int {\n\treturn 2 * n\n}\n";

  @TempDir private Path folder;
  private Tool go;

  @BeforeEach
  void module() throws Exception {
    go = RealGo.tool().with("CGO_ENABLED", "0");
    Files.writeString(folder.resolve("go.mod"), "module example.com/p\n\ngo 1.21\n");
    Files.writeString(
        folder.resolve("p_test.go"),
        "package p\n\nimport \"testing\"\n\nvar sink int\n\nfunc BenchmarkTwice(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tsink += Twice(i)\n\t}\n}\n");
  }

  @Test
  void anInsertedCommentMovesLinesOnly() throws Exception {
    BinaryIdentity before = identity(CODE);
    BinaryIdentity commented =
        identity(CODE.replace("func", "// Twice is two times n.\n// So it is.\nfunc"));
    assertNotEquals(before.whole(), commented.whole());
    assertTrue(before.code().isPresent());
    assertTrue(before.sameAs(commented));
    assertFalse(before.sameAs(identity(CODE.replace("2 * n", "2*n + n/3"))));
  }

  @Test
  void equalSourcesGiveEqualFiles() throws Exception {
    assertEquals(identity(CODE), identity(CODE));
  }

  @Test
  void otherTestdataIsAnotherBenchmark() throws Exception {
    BinaryIdentity none = identity(CODE);
    Files.createDirectories(folder.resolve("testdata/deep"));
    Files.writeString(folder.resolve("testdata/deep/input"), "1");
    BinaryIdentity some = identity(CODE);
    assertEquals(none.whole(), some.whole());
    assertFalse(none.sameAs(some));
    Files.move(folder.resolve("testdata/deep/input"), folder.resolve("testdata/deep/renamed"));
    assertFalse(some.sameAs(identity(CODE)));
  }

  @Test
  void filesBehindLinksInTestdataCount() throws Exception {
    Path shared = Files.createDirectories(folder.resolve("shared/deep"));
    Files.writeString(shared.resolve("input"), "1");
    Files.createSymbolicLink(folder.resolve("testdata"), Path.of("shared"));
    BinaryIdentity linked = identity(CODE);
    Files.writeString(shared.resolve("input"), "2");
    assertFalse(linked.sameAs(identity(CODE)));

    Files.delete(folder.resolve("testdata"));
    Files.createDirectories(folder.resolve("testdata"));
    Files.createSymbolicLink(folder.resolve("testdata/d"), Path.of("../shared/deep"));
    BinaryIdentity inside = identity(CODE);
    assertTrue(inside.sameAs(identity(CODE)));
    Files.writeString(shared.resolve("input"), "3");
    assertFalse(inside.sameAs(identity(CODE)));

    Files.createSymbolicLink(folder.resolve("testdata/loop"), Path.of("."));
    BinaryIdentity endless = identity(CODE);
    assertFalse(endless.sameAs(endless));
  }

  @Test
  void testdataThatIsTooLargeToReadMayDiffer() throws Exception {
    Path testdata = Files.createDirectories(folder.resolve("testdata"));
    try (RandomAccessFile sparse = new RandomAccessFile(testdata.resolve("large").toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    BinaryIdentity large = identity(CODE);
    assertFalse(large.sameAs(large));
    Files.delete(testdata.resolve("large"));
    Files.createSymbolicLink(testdata.resolve("zero"), Path.of("/dev/zero"));
    BinaryIdentity endless = identity(CODE);
    assertTrue(endless.sameAs(endless));
  }

  @Test
  void whatCannotBeReadIsTheSameOnlyWhereEveryByteIs() throws Exception {
    Path one = Files.writeString(folder.resolve("one"), "#!/bin/sh\necho 1\n");
    Path two = Files.writeString(folder.resolve("two"), "#!/bin/sh\necho 2\n");
    assertTrue(BinaryIdentity.of(one, folder).sameAs(BinaryIdentity.of(one, folder)));
    assertFalse(BinaryIdentity.of(one, folder).sameAs(BinaryIdentity.of(two, folder)));
  }

  private BinaryIdentity identity(String code) throws Exception {
    Files.writeString(folder.resolve("p.go"), code);
    Path binary = folder.resolve("p.test");
    Tool.Answer built =
        go.run(folder, "test", "-c", "-trimpath", "-buildvcs=false", "-o", binary.toString(), ".");
    assertTrue(built.ok(), built.errors());
    return BinaryIdentity.of(binary, folder);
  }
}
