package io.github.gobenchreporter.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkout whose settings name programs of their own for all that git lets them. */
class CheckoutGitTest {
  private static final List<String> HOOKS =
      List.of("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc");

  private static final List<String> PROGRAMS =
      List.of(
          "core.fsmonitor",
          "core.pager",
          "core.editor",
          "diff.external",
          "diff.evil.command",
          "diff.evil.textconv",
          "filter.evil.clean",
          "filter.evil.smudge",
          "filter.evil.process",
          "gpg.program");

  @TempDir private Path folder;
  private GoRepository repository;
  private Path started;

  @BeforeEach
  void setTraps() throws IOException {
    Path top = Files.createDirectory(folder.resolve("checkout"));
    started = folder.resolve("started");
    repository = GoRepository.in(top).write(".gitattributes", "*.go filter=evil diff=evil\n");
    repository.write("a.go", "package a\n").commit("one");
    repository.write("a.go", "package b\n").commit("two");
    for (String hook : HOOKS) {
      trap(top.resolve(".git/hooks").resolve(hook));
    }
    repository.git("config", "core.hooksPath", ".git/hooks");
    for (String key : PROGRAMS) {
      repository.git("config", key, trap(folder.resolve(key)));
    }
    repository.git("config", "filter.evil.required", "true");
    for (String command : List.of("diff", "status", "rev-parse", "checkout", "config")) {
      repository.git("config", "alias." + command, "!" + trap(folder.resolve("alias")));
    }
    repository.write("a.go", "package c\n");
  }

  private String trap(Path program) throws IOException {
    return trap(program, "cat");
  }

  private String trap(Path program, String then) throws IOException {
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\necho \"$0\" >>'" + started + "'\n" + then + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program.toString();
  }

  @Test
  void startsNoneOfThem() throws IOException {
    assertFalse(Files.exists(started));
    Tool git = CheckoutGit.of(System.getenv(), Duration.ofMinutes(10));
    Tool clean = CheckoutGit.withoutFilters(git, repository.top());
    assertTrue(clean.run(repository.top(), "rev-parse", "HEAD").ok());
    assertEquals(" M a.go\n", clean.run(repository.top(), "status", "--porcelain").out());
    String[] diff = {"diff", "--no-ext-diff", "--no-textconv", "--unified=0", "HEAD"};
    assertTrue(clean.run(repository.top(), diff).out().endsWith("-package b\n+package c\n"));
    assertFalse(Files.exists(started), () -> read(started));
    git.run(repository.top(), "diff");
    assertTrue(read(started).contains("filter.evil"), "the traps are live: " + read(started));
  }

  @Test
  void theUsersOwnSettingsInTheEnvironmentStay() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GIT_CONFIG_COUNT", "1");
    environment.put("GIT_CONFIG_KEY_0", "user.name");
    environment.put("GIT_CONFIG_VALUE_0", "Somebody Else");
    Tool git = CheckoutGit.of(environment, Duration.ofMinutes(10));
    assertEquals("Somebody Else\n", git.run(repository.top(), "config", "user.name").out());
    assertEquals("/dev/null\n", git.run(repository.top(), "config", "core.hooksPath").out());
  }

  /** A git before 2.31 reads no settings from variables that it does not know yet. */
  private Tool old(Tool git) throws IOException {
    Path old = folder.resolve("old-git");
    Files.writeString(old, "#!/bin/sh\nunset GIT_CONFIG_COUNT\nexec git \"$@\"\n");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwx------"));
    return new Tool(old.toString(), git.environment(), git.patience());
  }

  @Test
  void anOlderGitStartsNoneEither() throws IOException {
    Tool git = old(CheckoutGit.of(System.getenv(), Duration.ofMinutes(10)));
    Tool clean = CheckoutGit.withoutFilters(git, repository.top());
    assertEquals(" M a.go\n", clean.run(repository.top(), "status", "--porcelain").out());
    assertEquals("", clean.run(repository.top(), "config", "core.fsmonitor").out().strip());
    assertEquals("/dev/null\n", clean.run(repository.top(), "config", "core.hooksPath").out());
    assertTrue(clean.run(repository.top(), "checkout", "--quiet", "--force", "HEAD~1").ok());
    assertFalse(Files.exists(started), () -> read(started));
    Tool quoting = git.guard("user.name", "it's \"me\"! \\ $HOME");
    assertEquals(
        "it's \"me\"! \\ $HOME\n", quoting.run(repository.top(), "config", "user.name").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "größe", "a\u202eb"})
  void aFilterThatNotEveryGitCanBeToldOfIsRefused(String name) {
    repository.git("config", "filter." + name + ".clean", "cat");
    Tool git = CheckoutGit.of(System.getenv(), Duration.ofMinutes(10));
    ReporterException refused =
        assertThrows(
            ReporterException.class, () -> CheckoutGit.withoutFilters(git, repository.top()));
    assertTrue(refused.getMessage().contains("give it a name"), refused.getMessage());
    assertFalse(refused.getMessage().contains("\u202e"));
  }

  @Test
  void aSubmoduleHasSettingsOfItsOwn() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    GoRepository.in(other)
        .write(".gitattributes", "*.go filter=own\n")
        .write("b.go", "package b\n")
        .commit("one");
    GoRepository parent = GoRepository.in(Files.createDirectory(folder.resolve("parent")));
    parent.git("-c", "protocol.file.allow=always", "submodule", "add", other.toString(), "b");
    parent.commit("one");
    GoRepository submodule = new GoRepository(parent.top().resolve("b"));
    submodule.git("config", "filter.own.clean", trap(folder.resolve("filter.own.clean")));
    submodule.git("config", "core.fsmonitor", trap(folder.resolve("fsmonitor")));
    submodule.write("b.go", "package c\n");
    Files.deleteIfExists(started);
    Tool git = CheckoutGit.of(System.getenv(), Duration.ofMinutes(10));
    for (Tool each : List.of(git, old(git))) {
      Tool clean = CheckoutGit.withoutFilters(each, parent.top());
      for (String command : List.of("status", "diff")) {
        assertTrue(clean.run(parent.top(), command, CheckoutGit.NOT_IN_SUBMODULES).ok());
      }
      assertFalse(Files.exists(started), () -> read(started));
    }
    CheckoutGit.withoutFilters(git, parent.top()).run(parent.top(), "status");
    assertTrue(read(started).contains("filter.own"), "the trap is live: " + read(started));
  }

  @Test
  void whatIsMissingInAClonesHistoryIsFetchedByNoProgram() throws IOException {
    repository.git("config", "extensions.partialClone", "evil");
    repository.git("config", "remote.evil.promisor", "true");
    repository.git("config", "protocol.ext.allow", "always");
    repository.git("config", "remote.evil.url", "ext::" + trap(folder.resolve("ext"), "exit 1"));
    String missing = "0123456789012345678901234567890123456789";
    Tool git = CheckoutGit.offline(System.getenv(), Duration.ofMinutes(10));
    assertFalse(git.run(repository.top(), "cat-file", "-e", missing).ok());
    assertFalse(Files.exists(started), () -> read(started));
    CheckoutGit.of(System.getenv(), Duration.ofMinutes(10))
        .run(repository.top(), "cat-file", "-e", missing);
    assertTrue(read(started).contains("ext"), "the trap is live: " + read(started));
  }

  @Test
  void whenACommitWasMadeIsAskedWithoutThem() throws IOException {
    repository.git("config", "extensions.partialClone", "evil");
    repository.git("config", "protocol.ext.allow", "always");
    repository.git("config", "remote.evil.url", "ext::" + trap(folder.resolve("ext"), "exit 1"));
    String head = repository.git("rev-parse", "HEAD").strip();
    Files.deleteIfExists(started);
    assertTrue(CommitTimes.of(repository.top(), head).isPresent());
    assertTrue(CommitTimes.of(repository.top(), "0123456789".repeat(4)).isEmpty());
    assertFalse(Files.exists(started), () -> read(started));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
