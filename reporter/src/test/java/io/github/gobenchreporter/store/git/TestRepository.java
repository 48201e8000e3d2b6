package io.github.gobenchreporter.store.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A bare repository on disk, and what a person would ask of it by hand. */
public record TestRepository(Path path) {

  /** A new one that offers partial clones, as GitHub does, or not. */
  public static TestRepository create(Path folder, boolean filters) {
    TestRepository repository = new TestRepository(folder.resolve("remote.git"));
    git(folder, "init", "--quiet", "--bare", repository.path().toString());
    repository.git("config", "uploadpack.allowFilter", String.valueOf(filters));
    repository.git("config", "http.receivepack", "true");
    return repository;
  }

  public String url() {
    return path.toUri().toString().replaceFirst("^file:/+", "file:///").replaceFirst("/$", "");
  }

  /** The branch as a caller in an unrelated folder names it. */
  public GitBranch branch() {
    return new GitBranch(url(), GitBranch.DEFAULT_BRANCH, Optional.empty(), path.getParent());
  }

  public GitBranchStore open() {
    return GitBranchStore.open(branch());
  }

  public String git(String... arguments) {
    return git(path, arguments);
  }

  public List<String> files() {
    return git("ls-tree", "-r", "--name-only", GitBranch.DEFAULT_BRANCH).lines().toList();
  }

  public String show(String path) {
    return git("show", GitBranch.DEFAULT_BRANCH + ":" + path);
  }

  public int commits() {
    return Integer.parseInt(git("rev-list", "--count", GitBranch.DEFAULT_BRANCH).strip());
  }

  /** Every object is there and well formed. */
  public void assertSound() {
    String findings = git("fsck", "--full", "--strict", "--no-dangling", "--no-progress");
    assertEquals("", findings.replaceAll("notice: HEAD points to an unborn branch.*\n", ""));
  }

  public static String git(Path folder, String... arguments) {
    return git(folder, Map.of(), arguments);
  }

  /** The same with further variables. */
  public static String git(Path folder, Map<String, String> variables, String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("git"));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("GIT_"));
      builder.environment().putAll(IDENTITY);
      builder.environment().putAll(variables);
      Process process = builder.redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(true, process.waitFor(600, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue(), () -> command + ": " + out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Map<String, String> IDENTITY =
      Map.of(
          "GIT_AUTHOR_NAME", "test",
          "GIT_AUTHOR_EMAIL", "test@example.com",
          "GIT_COMMITTER_NAME", "test",
          "GIT_COMMITTER_EMAIL", "test@example.com");
}
