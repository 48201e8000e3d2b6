package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static io.github.gobenchreporter.baseline.TestRuns.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.DirectoryStore;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of baselines in which something has the name of a file and is none. */
class OddFilesTest {
  private static final String RUN = "20991001T160000Z-000000000000-12345678.txt";

  /** Long enough for a busy machine; a read of a pipe lasts for ever. */
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private BaselineStore store;

  private enum Kind {
    PIPE,
    SOCKET,
    LINK_TO_DEVICE,
    LINK_TO_PIPE,
    DANGLING_LINK,
    LOOPING_LINK
  }

  @BeforeEach
  void twoRuns() {
    store = new DirectoryStore(folder.resolve("store"));
    TestRuns.record(store, TestRuns.run(M3, 0), TestRuns.run(M3, 1));
    new Freezer(M3.ref(), new BaselineRef("main@1"), 2, false, "", "")
        .freeze(store, Optional.empty(), TestRuns.START);
    assertEquals(List.of(), found());
  }

  private List<String> found() {
    return Verifier.verify(store).findings().stream().map(Problem::file).distinct().toList();
  }

  static Stream<String> places() {
    return Stream.of(
        "apple-m3-max/main/" + RUN,
        "apple-m3-max/main@1/" + RUN,
        "apple-m3-max/main@1/README.md",
        "apple-m3-max/main.csv",
        "apple-m3-max/stray",
        "README.md");
  }

  @ParameterizedTest
  @MethodSource("places")
  void isOneFindingAndNeverWaitedFor(String place) throws Exception {
    Path there = folder.resolve("store").resolve(place);
    for (Kind kind : Kind.values()) {
      Files.deleteIfExists(there);
      AutoCloseable made = make(kind, there);
      try {
        List<Problem> findings =
            assertTimeoutPreemptively(LONG, () -> Verifier.verify(store).findings());
        assertEquals(1, findings.size(), kind + ": " + findings);
        assertEquals(place, findings.get(0).file());
        for (Runnable use : uses()) {
          assertTimeoutPreemptively(LONG, () -> inOneLine(use));
        }
      } finally {
        made.close();
      }
    }
  }

  /** What other commands do with a store. */
  private List<Runnable> uses() {
    return List.of(
        () -> new Baselines(store).runs(M3, GeneratedFiles.WINDOW),
        () -> new Baselines(store).runs(key("apple-m3-max", "main@1"), GeneratedFiles.WINDOW),
        () -> Overview.of(store),
        () -> new Pruner(1, false).plan(store),
        () ->
            new Freezer(M3.ref(), new BaselineRef("main@2"), 3, true, "", "")
                .freeze(store, Optional.empty(), TestRuns.START),
        () -> TestRuns.record(store, TestRuns.run(M3, 2)));
  }

  private static void inOneLine(Runnable use) {
    try {
      use.run();
    } catch (ReporterException refused) {
      assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
      assertEquals(ReporterException.Fault.INPUT, refused.fault(), refused.getMessage());
    }
  }

  private AutoCloseable make(Kind kind, Path there) throws Exception {
    switch (kind) {
      case PIPE -> pipe(there);
      case LINK_TO_PIPE -> {
        Path pipe = folder.resolve("pipe");
        if (!Files.exists(pipe)) {
          pipe(pipe);
        }
        Files.createSymbolicLink(there, pipe);
      }
      case LINK_TO_DEVICE -> Files.createSymbolicLink(there, Path.of("/dev/zero"));
      case DANGLING_LINK -> Files.createSymbolicLink(there, folder.resolve("none"));
      case LOOPING_LINK -> Files.createSymbolicLink(there, there);
      case SOCKET -> {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Path near = Files.createTempDirectory("s").resolve("s"); // its path has to be short
        server.bind(UnixDomainSocketAddress.of(near));
        Files.move(near, there);
        Files.delete(near.getParent());
        return server;
      }
    }
    return () -> {};
  }

  private static void pipe(Path there) throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", there.toString()).start().waitFor());
  }

  @ParameterizedTest
  @MethodSource("places")
  void aFolderWithTheNameOfAFileIsOneFindingToo(String place) throws IOException {
    Path there = folder.resolve("store").resolve(place);
    Files.deleteIfExists(there);
    Files.createDirectory(there);
    List<String> found = found();
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).startsWith(place), found::toString);
    uses().subList(0, 4).forEach(OddFilesTest::inOneLine);
  }

  @Test
  void aLinkToAFileIsAFile() throws IOException {
    Path run = folder.resolve("store").resolve(TestRuns.run(M3, 1).path());
    Path elsewhere = Files.move(run, folder.resolve("elsewhere.txt"));
    Files.createSymbolicLink(run, elsewhere);
    assertEquals(List.of(), found());
    assertEquals(2, new Baselines(store).runs(M3, GeneratedFiles.WINDOW).size());
  }

  @Test
  void throughALinkInPlaceOfTheLockNobodysFileIsWritten() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "do not touch\n");
    Path lock = folder.resolve("store").resolve(".lock");
    for (Path target : List.of(precious, folder.resolve("none"))) {
      Files.createSymbolicLink(lock, target);
      inOneLine(() -> TestRuns.record(store, TestRuns.run(M3, 3)));
      Files.delete(lock);
    }
    assertEquals("do not touch\n", Files.readString(precious));
    assertFalse(Files.exists(folder.resolve("none")));
    assertEquals(2, new Baselines(store).runs(M3, GeneratedFiles.WINDOW).size());
  }

  /** Such names stand for no ref or no chip, so no comparison finds the run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "apple-m3-max/%zz/" + RUN,
        "apple-m1/%zz/" + RUN,
        "apple-m1/%2/" + RUN,
        "apple-m1/a%2fb/" + RUN,
        "apple-m1/%41/" + RUN,
        "apple-m1/größe/" + RUN,
        "apple-m1/a b/" + RUN,
        "apple-m1/main.csv/" + RUN,
        "apple-m1/" + RUN,
        "Apple M1/main/" + RUN,
        RUN
      })
  void aRunWhereNoComparisonFindsItIsOneFinding(String path) throws IOException {
    Path there = folder.resolve("store").resolve(path);
    Files.createDirectories(there.getParent());
    Files.copy(folder.resolve("store").resolve(TestRuns.run(M3, 0).path()), there);
    assertEquals(1, found().size(), found()::toString);
  }

  @Test
  void whatIsSomebodyElsesIsNone() throws IOException {
    Path others = folder.resolve("store/docs/guide");
    Files.createDirectories(others);
    Files.writeString(others.resolve("index.txt"), "Guide\n");
    Files.writeString(others.resolveSibling("%zz"), "x\n");
    assertEquals(List.of(), found());
  }
}
