package io.github.gobenchreporter.store.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.Edit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class GitBranchStoreTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesReadsCopiesAndDeletes(boolean filters) {
    TestRepository remote = TestRepository.create(folder, filters);
    put(remote, Map.of("a/main/1.txt", "one", "a/main/2.txt", "two"));
    put(remote, Map.of("README.md", "about", "a/main/3.txt", "three"));
    try (GitBranchStore store = remote.open()) {
      store.update(
          () ->
              new Edit(
                  Map.of(),
                  Map.of("a/main@Q4/1.txt", "a/main/1.txt", "a/main@Q4/2.txt", "a/main/2.txt"),
                  Set.of("a/main/1.txt"),
                  "freeze"));
      assertEquals(List.of("README.md", "a/"), store.list(""));
      assertEquals(List.of("main/", "main@Q4/"), store.list("a"));
      assertEquals(List.of(), store.list("b"));
      Map<String, byte[]> read = store.read(List.of("a/main@Q4/1.txt", "none", "README.md"));
      assertEquals(Set.of("a/main@Q4/1.txt", "README.md"), read.keySet());
      assertEquals("one", text(read.get("a/main@Q4/1.txt")));
    }
    assertEquals(
        List.of("README.md", "a/main/2.txt", "a/main/3.txt", "a/main@Q4/1.txt", "a/main@Q4/2.txt"),
        remote.files());
    assertEquals(3, remote.commits());
    remote.assertSound();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void squashKeepsTheFilesAndForgetsTheCommits(boolean filters) {
    TestRepository remote = TestRepository.create(folder, filters);
    put(remote, Map.of("a/main/1.txt", "one"));
    put(remote, Map.of("a/main/2.txt", "two"));
    try (GitBranchStore store = remote.open()) {
      store.update(
          () ->
              new Edit(
                  Map.of("README.md", bytes("new")),
                  Map.of(),
                  Set.of("a/main/1.txt"),
                  "squash",
                  true));
      assertEquals(List.of("README.md", "a/"), store.list(""));
    }
    assertEquals(List.of("README.md", "a/main/2.txt"), remote.files());
    assertEquals(1, remote.commits());
    remote.assertSound();
  }

  @Test
  void squashGivesWayToAnotherWriter() {
    TestRepository remote = TestRepository.create(folder, true);
    put(remote, Map.of("a/main/1.txt", "one"));
    int[] calls = {0};
    try (GitBranchStore store = remote.open()) {
      store.update(
          () -> {
            store.list("");
            if (calls[0]++ == 0) {
              put(remote, Map.of("a/main/2.txt", "two"));
            }
            return new Edit(Map.of(), Map.of(), Set.of(), "squash", true);
          });
    }
    assertEquals(2, calls[0]);
    assertEquals(List.of("a/main/1.txt", "a/main/2.txt"), remote.files());
    assertEquals(1, remote.commits());
    remote.assertSound();
  }

  @Test
  void theSlowerOfTwoWritersStartsAgainFromTheNewTip() {
    TestRepository remote = TestRepository.create(folder, true);
    int[] calls = {0};
    try (GitBranchStore store = remote.open()) {
      store.update(
          () -> {
            int files = store.list("a").size();
            if (calls[0]++ == 0) {
              put(remote, Map.of("a/1.txt", "theirs"));
            }
            return write("a/count.txt", String.valueOf(files));
          });
    }
    assertEquals("1", remote.show("a/count.txt"));
    assertEquals(2, remote.commits());
    remote.assertSound();
  }

  @Test
  void bytesAreNotTouched() {
    TestRepository remote = TestRepository.create(folder, true);
    byte[] odd = new byte[70_000];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = (byte) (i * 31 + i / 256);
    }
    try (GitBranchStore store = remote.open()) {
      store.update(() -> new Edit(Map.of("x/\"q\\ü \n.txt", odd), Map.of(), Set.of(), "odd"));
      assertArrayEquals(odd, store.read(List.of("x/\"q\\ü \n.txt")).get("x/\"q\\ü \n.txt"));
    }
    remote.assertSound();
  }

  @Test
  void aMessageCannotBecomeACommand() {
    TestRepository remote = TestRepository.create(folder, true);
    String hostile = "subject\ndone\nD a.txt\n\u001b[2Jdata 3\nend\r";
    try (GitBranchStore store = remote.open()) {
      store.update(() -> new Edit(Map.of("a.txt", bytes("a")), Map.of(), Set.of(), hostile));
    }
    assertEquals(List.of("a.txt"), remote.files());
    assertEquals(
        "subject\ndone\nD a.txt\n?[2Jdata 3\nend?\n\n",
        remote.git("log", "-1", "--format=%B", GitBranch.DEFAULT_BRANCH));
  }

  @Test
  void originOfTheCheckoutIsUsedAndNothingInItChanges() throws Exception {
    TestRepository remote = TestRepository.create(folder, true);
    Path checkout = Files.createDirectories(folder.resolve("work tree"));
    TestRepository.git(checkout, "init", "--quiet");
    TestRepository.git(checkout, "remote", "add", "origin", remote.path().toString());
    Files.writeString(checkout.resolve("staged"), "x");
    TestRepository.git(checkout, "add", "staged");
    String before = state(checkout);
    GitBranch branch = new GitBranch("origin", "b/x", Optional.empty(), checkout);
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      store.update(() -> write("a.txt", "a"));
    }
    assertEquals(before, state(checkout));
    assertEquals("a", remote.git("show", "b/x:a.txt"));
  }

  @Test
  void aRelativePathIsTakenFromTheFolderOfTheCaller() {
    TestRepository remote = TestRepository.create(folder, false);
    GitBranch branch = new GitBranch("./remote.git", "b", Optional.empty(), folder);
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      store.update(() -> write("a.txt", "a"));
    }
    assertEquals("a", remote.git("show", "b:a.txt"));
  }

  @Test
  void aFileInTheWayIsNotOverwritten() {
    TestRepository remote = TestRepository.create(folder, true);
    put(remote, Map.of("a", "file", "b/c", "file"));
    try (GitBranchStore store = remote.open()) {
      for (String path : List.of("a/main/1.txt", "b")) {
        ReporterException e =
            assertThrows(ReporterException.class, () -> store.update(() -> write(path, "x")));
        assertEquals(ReporterException.Fault.INPUT, e.fault());
      }
    }
    assertEquals(List.of("a", "b/c"), remote.files());
  }

  @Test
  void settingsReachAnOldGitToo() {
    List<Map.Entry<String, String>> settings =
        List.of(Map.entry("a.b", "it's a!"), Map.entry("http.http://h:1/x.extraheader", ""));
    for (GitProcess.GitVersion version :
        List.of(GitProcess.OLDEST, new GitProcess.GitVersion(2, 39))) {
      GitProcess git = new GitProcess(folder, settings, version, Duration.ofMinutes(5));
      assertEquals("it's a!\n", git.run("config", "--get", "a.b").text());
      GitProcess.Result header = git.run("config", "--get", "http.http://h:1/x.extraheader");
      assertEquals("\n", header.text());
    }
  }

  @Test
  void theSshCommandOfTheCheckoutIsUsed() throws Exception {
    TestRepository remote = TestRepository.create(folder, true);
    Path ssh = folder.resolve("ssh");
    Files.writeString(
        ssh, "#!/bin/sh\nwhile [ \"$1\" != git@host ]; do shift; done\nexec sh -c \"$2\"\n");
    assertTrue(ssh.toFile().setExecutable(true));
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    TestRepository.git(checkout, "init", "--quiet");
    TestRepository.git(checkout, "config", "core.sshCommand", ssh.toString());
    TestRepository.git(checkout, "config", "ssh.variant", "ssh");
    String url = "git@host:" + remote.path();
    try (GitBranchStore store =
        GitBranchStore.open(new GitBranch(url, "b", Optional.empty(), checkout))) {
      store.update(() -> write("a.txt", "a"));
      assertEquals(List.of("a.txt"), store.list(""));
    }
    assertEquals("a", remote.git("show", "b:a.txt"));
  }

  /** Git says that it cannot lock the ref, as it does where somebody else is writing. */
  @ParameterizedTest
  @ValueSource(strings = {"a/b", "LONG"})
  void aNameThatNoBranchCanHaveIsNotTriedAgain(String name) {
    TestRepository remote = TestRepository.create(folder, true);
    Edit one =
        new Edit(Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8)), Map.of(), Set.of(), "one");
    Path path = remote.path();
    try (GitBranchStore store = GitBranchStore.open(branch(path, "a"))) {
      store.update(() -> one);
    }
    AtomicInteger tries = new AtomicInteger();
    try (GitBranchStore store =
        GitBranchStore.open(branch(path, name.replace("LONG", "x".repeat(300))))) {
      ReporterException e =
          assertThrows(
              ReporterException.class,
              () ->
                  store.update(
                      () -> {
                        tries.incrementAndGet();
                        return one;
                      }));
      assertTrue(e.getMessage().contains("give another --baseline-branch"), e.getMessage());
      assertEquals(1, tries.get());
    }
  }

  private GitBranch branch(Path remote, String name) {
    return new GitBranch(remote.toString(), name, Optional.empty(), folder);
  }

  @Test
  void noRepositoryIsOneLine() {
    GitBranch branch =
        new GitBranch(folder.resolve("none").toUri().toString(), "b", Optional.empty(), folder);
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      ReporterException e = assertThrows(ReporterException.class, () -> store.list(""));
      assertEquals(ReporterException.Fault.OUTSIDE, e.fault());
      assertTrue(e.getMessage().contains("no such repository"), e.getMessage());
      assertEquals(1, e.getMessage().lines().count());
    }
  }

  @Test
  void noOriginIsTheUsersFault() {
    GitBranch branch = new GitBranch("origin", "b", Optional.empty(), folder);
    ReporterException e = assertThrows(ReporterException.class, () -> GitBranchStore.open(branch));
    assertEquals(ReporterException.Fault.INPUT, e.fault());
  }

  @Test
  void noNetworkIsOneLine() {
    GitBranch branch =
        new GitBranch("http://127.0.0.1:9/x.git", "b", Optional.of("s3cret"), folder);
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      ReporterException e = assertThrows(ReporterException.class, () -> store.list(""));
      assertTrue(e.getMessage().contains("cannot be reached"), e.getMessage());
    }
  }

  @Test
  void aRefusingHookIsOneLineAndIsNotTriedForever() throws Exception {
    TestRepository remote = TestRepository.create(folder, true);
    Path hook = remote.path().resolve("hooks/pre-receive");
    Files.writeString(hook, "#!/bin/sh\necho no pushes on Mondays >&2\nexit 1\n");
    assertTrue(hook.toFile().setExecutable(true));
    try (GitBranchStore store = remote.open()) {
      ReporterException e =
          assertThrows(ReporterException.class, () -> store.update(() -> write("a.txt", "a")));
      assertTrue(e.getMessage().contains("refuse this push"), e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-b", "a..b", "a b", "a~1", "a:b", "x.lock", "/a", "a/", "a//b", ".a", "a/.b", "@",
        "a@{1", "a\\b", "a\nb"
      })
  void namesThatGitRefusesAreRefused(String name) {
    assertThrows(
        ReporterException.class,
        () -> new GitBranch("origin", name, Optional.empty(), Path.of(".")));
  }

  @Test
  void theTokenShowsNowhere() {
    GitBranch branch = new GitBranch("https://h/x", "b", Optional.of("s3cret"), folder);
    assertEquals("b of https://h/x", branch.toString());
    assertThrows(
        ReporterException.class,
        () -> new GitBranch("--upload-pack=touch x", "b", Optional.empty(), folder));
  }

  private static String state(Path checkout) throws Exception {
    return TestRepository.git(checkout, "status", "--porcelain")
        + TestRepository.git(checkout, "for-each-ref")
        + TestRepository.git(checkout, "count-objects")
        + Files.readString(checkout.resolve(".git/config"))
        + Files.exists(checkout.resolve(".git/FETCH_HEAD"));
  }

  public static void put(TestRepository remote, Map<String, String> files) {
    try (GitBranchStore store = remote.open()) {
      Map<String, byte[]> write = new TreeMap<>();
      files.forEach((path, text) -> write.put(path, bytes(text)));
      store.update(() -> new Edit(write, Map.of(), Set.of(), "put"));
    }
  }

  private static Edit write(String path, String text) {
    return new Edit(Map.of(path, bytes(text)), Map.of(), Set.of(), "write");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
