package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clone that has one commit, of a server that has five: first, second, side, merge, last. */
class BaseCommitTest {
  @TempDir private Path folder;
  private GoRepository server;
  private Path clone;

  @BeforeEach
  void cloneOfOneCommit() throws IOException {
    server = GoRepository.in(Files.createDirectory(folder.resolve("server")));
    server.commit("first");
    server.git("switch", "--quiet", "--create", "side");
    server.commit("side");
    server.git("switch", "--quiet", "main");
    server.commit("second");
    server.git("merge", "--quiet", "--no-ff", "--message=merge", "side");
    server.write("last.txt", "last").commit("last");
    clone = folder.resolve("clone");
    String from = "file://" + server.top();
    server.git("clone", "--quiet", "--depth=1", from, clone.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, last",
    "HEAD^, merge",
    "HEAD~, merge",
    "@~1, merge",
    "HEAD^0^, merge",
    "HEAD^^, second",
    "HEAD~2, second",
    "HEAD^^2, side",
    "HEAD~3, first",
    "main^, merge",
    "origin/main~2, second",
    "side, side",
    "side^, first",
  })
  void aParentIsFoundAndFetchedThoughTheCheckoutIsShallow(String revision, String message) {
    BaseTree base = layOut(revision);
    assertEquals(message, server.git("log", "-1", "--format=%s", base.commit()).strip());
    boolean before = revision.startsWith("HEAD") || revision.startsWith("@");
    List<String> notes =
        List.of(
            "the checkout is shallow: compared with %s itself, not with the merge base"
                .formatted(revision));
    assertEquals(before ? List.of() : notes, base.notes());
  }

  @Test
  void theCheckoutStaysAsItWas() {
    String state = new GoRepository(clone).state();
    layOut("HEAD~2");
    assertEquals(state, new GoRepository(clone).state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD~9    | commit FIRST has no parent; name a commit that exists",
        "HEAD^3    | commit LAST has no parent number 3; name a commit that exists",
        "a..b      | no such commit in CLONE; check its name",
        "HEAD@{9}  | no such commit in CLONE; check its name",
        "no what^2 | no commit no what in CLONE; check its name",
      })
  void whatIsNoCommitIsSaidInPlainWords(String revision, String why) {
    String said =
        why.replace("CLONE", clone.toString())
            .replace("FIRST", commit("HEAD~3"))
            .replace("LAST", commit("HEAD"));
    assertEquals("--base " + revision + ": " + said, failure(revision));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD^", "HEAD~2"})
  void aServerThatDoesNotGiveTheParentIsSaidWithItsId(String revision) throws IOException {
    String parent = server.git("rev-parse", "HEAD^").strip();
    Files.move(server.top(), folder.resolve("gone"));
    String said = failure(revision);
    assertEquals(
        "check its name, or git fetch --depth 1 origin %s (in a workflow fetch-depth: 0)"
            .formatted(parent),
        said.substring(said.lastIndexOf("; ") + 2));
  }

  private String commit(String revision) {
    return server.git("rev-parse", "--short=7", revision).strip();
  }

  private String failure(String revision) {
    ReporterException refused = assertThrows(ReporterException.class, () -> layOut(revision));
    assertEquals(ReporterException.Fault.INPUT, refused.fault());
    return refused.getMessage();
  }

  private BaseTree layOut(String revision) {
    Tool git = CheckoutGit.of(System.getenv(), Duration.ofMinutes(1));
    return BaseTree.layOut(Checkout.around(clone, git), revision, false, folder.resolve("scratch"));
  }
}
