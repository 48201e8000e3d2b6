package io.github.gobenchreporter.store.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.gobenchreporter.ReporterException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitBranchTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-upload-pack=x", "https://host/a\nb", "a\033[2Jb", "a\u202eb"})
  void aRemoteIsNoOptionAndHoldsNoControlCharacters(String remote) {
    assertRefused(remote, "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a..b", "a\nb", "-a"})
  void aBranchHasANameThatGitTakes(String branch) {
    assertRefused("https://host/a", branch);
  }

  private static void assertRefused(String remote, String branch) {
    ReporterException refused =
        assertThrows(
            ReporterException.class,
            () -> new GitBranch(remote, branch, Optional.empty(), Path.of(".")));
    assertEquals(ReporterException.Fault.INPUT, refused.fault());
    assertEquals(1, refused.getMessage().lines().count());
  }
}
