package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import io.github.gobenchreporter.store.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A branch of baselines on which somebody put what no recording does: mode, object and path. */
class HostileTreesTest {
  @TempDir private Path folder;
  private TestRepository remote;

  @BeforeEach
  void aBaseline() {
    remote = TestRepository.create(folder, true);
    try (GitBranchStore store = remote.open()) {
      TestRuns.record(store, TestRuns.run(M3, 0), TestRuns.run(M3, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "120000, /etc/passwd, apple-m3-max/main/20991001T160000Z-000000000000-12345678.txt",
    "120000, ../../../../../../etc/passwd, apple-m3-max/main/a.txt",
    "120000, /etc, apple-m3-max/linked",
    "120000, /etc, linked",
    "120000, apple-m3-max, apple-m1",
    "120000, /etc/passwd, README.md",
    "120000, /etc/passwd, apple-m3-max/main.csv",
    "160000, , apple-m3-max/main/20991001T160000Z-000000000000-12345678.txt",
    "160000, , apple-m3-max/submodule",
    "160000, , submodule",
    "100755, #!/bin/sh, apple-m3-max/main/run.sh",
    "100644, '[core] sshCommand = touch x', .gitmodules",
    "100644, '* filter=x', .gitattributes",
    "100644, '*.txt text eol=crlf', apple-m3-max/.gitattributes",
    "100644, x, apple-m3-max/main/20991001T160000Z-000000000000-12345678.txt/inside",
    "100644, x, apple-m3-max/main",
  })
  void whatIsNoRunIsNeitherFollowedNorRun(String mode, String content, String path)
      throws IOException {
    put(mode, content == null ? "" : content, path);
    String said = said();
    assertFalse(said.contains("root:"), said);
    assertFalse(said.contains("Exception"), said);
    try (GitBranchStore store = remote.open()) {
      List<StoredRun> runs = new Baselines(store).runs(M3, GeneratedFiles.WINDOW);
      assertTrue(runs.size() <= 3, runs::toString);
    } catch (ReporterException inOneLine) {
      assertEquals(1, inOneLine.getMessage().lines().count());
    }
    assertFalse(Files.exists(folder.resolve("x")));
  }

  /** What verifying, listing and recording say of it, one line each. */
  private String said() {
    StringBuilder said = new StringBuilder();
    try (GitBranchStore store = remote.open()) {
      Verifier.verify(store).findings().forEach(it -> said.append(it).append('\n'));
      said.append(BaselineText.listMarkdown(Overview.of(store).summaries(), TestRuns.START));
      said.append(TestRuns.record(store, TestRuns.run(M3, 2)).stored());
    } catch (ReporterException inOneLine) {
      assertEquals(1, inOneLine.getMessage().lines().count());
      said.append(inOneLine.getMessage());
    }
    return said.toString();
  }

  private void put(String mode, String content, String path) throws IOException {
    String object = remote.git("rev-parse", GitBranch.DEFAULT_BRANCH).strip();
    if (!mode.equals("160000")) {
      Path file = folder.resolve("content");
      Files.writeString(file, content);
      object = remote.git("hash-object", "-w", file.toString()).strip();
    }
    Optional<String> shadowed =
        remote.files().stream().filter(it -> it.startsWith(path + "/")).findFirst();
    remote.git("read-tree", GitBranch.DEFAULT_BRANCH);
    if (shadowed.isPresent()) {
      remote.git("rm", "-r", "-q", "--cached", path);
    }
    remote.git("update-index", "--add", "--cacheinfo", mode + "," + object + "," + path);
    String tree = remote.git("write-tree").strip();
    String commit =
        remote.git("commit-tree", "-p", GitBranch.DEFAULT_BRANCH, "-m", "x", tree).strip();
    remote.git("update-ref", "refs/heads/" + GitBranch.DEFAULT_BRANCH, commit);
  }

  @Test
  void theTreeIsReallyThere() throws IOException {
    put("120000", "/etc/passwd", "apple-m3-max/main/a.txt");
    assertTrue(remote.files().contains("apple-m3-max/main/a.txt"));
  }
}
