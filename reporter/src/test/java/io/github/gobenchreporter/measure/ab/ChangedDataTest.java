package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that benchmarks read while they run. */
class ChangedDataTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "p/a/testdata/x.txt, '', true", // its own
    "p/testdata/x.txt, '', true", // its parent's
    "testdata/deep/x.go, '', true",
    "p/b/testdata/x.txt, '', false", // another package's
    "p/b/testdata/x.txt, ../b/testdata/*.txt, true",
    "p/a/x.json, open x.json, true",
    "p/a/x.json, open y.json, false",
    "data/x.json, ../../data/*.json, true",
    "data/x.json, ../data/*.json, false",
    "p/a/in/x, in/, true",
    "README.md, '', false",
    "größe.json, größe.json, true",
  })
  void aPackageReadsTestdataBesideOrAboveItAndWhatItsBinaryNames(
      String path, String text, boolean may) throws Exception {
    Path binary = Files.writeString(folder.resolve("a.test"), "\0\1" + text + "\0");
    ChangedData changed = new ChangedData(folder, Optional.of(List.of("docs/z.svg", path)));
    assertEquals(may, changed.mayBeReadBy(binary, folder.resolve("p/a")));
  }

  @Test
  void inDoubtAPackageReadsIt() throws Exception {
    Path binary = Files.writeString(folder.resolve("a.test"), "");
    assertTrue(new ChangedData(folder, Optional.empty()).mayBeReadBy(binary, folder));
    List<String> many = IntStream.range(0, 101).mapToObj(i -> "docs" + i + ".md").toList();
    assertTrue(new ChangedData(folder, Optional.of(many)).mayBeReadBy(binary, folder));
    assertFalse(
        new ChangedData(folder, Optional.of(many.subList(0, 9))).mayBeReadBy(binary, folder));
  }

  @Test
  void committedAndEditedFilesCountUntrackedOnesDoNot() throws Exception {
    GoRepository repository = GoRepository.in(Files.createDirectories(folder.resolve("user")));
    repository
        .write(".gitignore", "ignored\n")
        .write("p.go", "package p\n")
        .write("same.json", "1")
        .write("committed.json", "1")
        .write("edited.json", "1")
        .write("gone.json", "1")
        .write("testdata/in.go", "package in\n")
        .commit("base");
    Files.delete(repository.top().resolve("gone.json"));
    repository
        .write("p.go", "package p // changed\n")
        .write("committed.json", "2")
        .write("new.json", "1")
        .write("testdata/in.go", "package in // changed\n")
        .commit("head");
    repository.write("edited.json", "2").write("untracked.json", "1").write("ignored", "1");
    String before = repository.state();

    Tool git = CheckoutGit.of(System.getenv(), Duration.ofMinutes(10));
    Checkout head = Checkout.around(repository.top(), git);
    BaseTree base =
        BaseTree.layOut(head, "HEAD^", true, Files.createDirectories(folder.resolve("scratch")));
    ChangedData changed = ChangedData.between(head, base.top());

    assertEquals(
        List.of("committed.json", "edited.json", "gone.json", "new.json", "testdata/in.go"),
        List.copyOf(new TreeSet<>(changed.paths().orElseThrow())));
    assertEquals(before, repository.state());
  }
}
