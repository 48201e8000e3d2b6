package io.github.gobenchreporter.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\necho \"$0\" >>'" + started + "'\ncat\n");
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
