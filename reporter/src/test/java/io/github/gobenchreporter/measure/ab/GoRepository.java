package io.github.gobenchreporter.measure.ab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository with a Go module, for tests that measure it. */
public record GoRepository(Path top) {

  /** A new one with nothing in it. */
  public static GoRepository in(Path top) {
    GoRepository repository = new GoRepository(top);
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.git("config", "user.name", "Gopher");
    repository.git("config", "user.email", "gopher@example.com");
    return repository;
  }

  /** Writes a file. */
  public GoRepository write(String name, String text) {
    try {
      Path file = top.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything; returns the commit. */
  public String commit(String message) {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
    return git("rev-parse", "HEAD").strip();
  }

  /** What git prints. */
  public String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Everything of the repository that ab must leave as it is. */
  public String state() {
    return git("status", "--porcelain=v2", "--branch", "--ignored")
        + git("worktree", "list", "--porcelain")
        + git("stash", "list")
        + git("for-each-ref")
        + git("count-objects", "-v")
        + run(
            List.of(
                "sh",
                "-c",
                "cksum .git/index .git/config .git/HEAD; ls -1a .git .; test ! -e .git/shallow || cat .git/shallow"));
  }

  private String run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(top.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      Process process = builder.redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + out);
      }
      return out;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
