package io.github.gobenchreporter.store.git;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static io.github.gobenchreporter.baseline.TestRuns.record;
import static io.github.gobenchreporter.baseline.TestRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.GeneratedFiles;
import io.github.gobenchreporter.baseline.RecorderProcess;
import io.github.gobenchreporter.baseline.Verifier;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitCredentialsTest {
  private static final String TOKEN = "t0ken-of-a-job";

  @TempDir Path folder;
  private TestRepository remote;

  @BeforeEach
  void remote() {
    remote = TestRepository.create(folder, true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void smartHttpWithoutAuthentication(boolean filters) throws Exception {
    remote.git("config", "uploadpack.allowFilter", String.valueOf(filters));
    try (GitHttpServer server = GitHttpServer.start(folder, Optional.empty())) {
      recordAndRead(new GitBranch(server.url(), "b", Optional.empty(), folder));
    }
    remote.assertSound();
  }

  @Test
  void aTokenIsEnough() throws Exception {
    try (GitHttpServer server =
        GitHttpServer.start(folder, Optional.of("x-access-token:" + TOKEN))) {
      recordAndRead(new GitBranch(server.url(), "b", Optional.of(TOKEN), folder));
    }
    remote.assertSound();
  }

  @Test
  void aPasswordInTheUrlLeavesTheUrl() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(folder, Optional.of("me:p@ss"))) {
      String url = server.url().replace("://", "://me:p%40ss@");
      recordAndRead(new GitBranch(url, "b", Optional.empty(), folder));
      try (GitBranchStore store =
          GitBranchStore.open(new GitBranch(url, "b", Optional.empty(), folder))) {
        assertFalse(store.location().contains("ss@"), store.location());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theHeaderThatActionsCheckoutConfiguresIsUsed(boolean andAToken) throws Exception {
    try (GitHttpServer server =
        GitHttpServer.start(folder, Optional.of("x-access-token:" + TOKEN))) {
      Path checkout = Files.createDirectories(folder.resolve("checkout"));
      TestRepository.git(checkout, "init", "--quiet");
      TestRepository.git(checkout, "remote", "add", "origin", server.url());
      String origin = server.url().replace("remote.git", "");
      TestRepository.git(
          checkout, "config", "http." + origin + ".extraheader", "AUTHORIZATION: basic " + basic());
      Optional<String> token = andAToken ? Optional.of(TOKEN) : Optional.empty();
      recordAndRead(new GitBranch("origin", "b", token, checkout));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRedirectTakesNoTokenToAnotherHost(boolean ofTheCheckout) throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer elsewhere = server(seen, Optional.empty());
    String there = "http://localhost:" + elsewhere.getAddress().getPort();
    HttpServer first = server(new ArrayList<>(), Optional.of(there));
    try {
      String url = "http://127.0.0.1:" + first.getAddress().getPort() + "/remote.git";
      Path checkout = Files.createDirectories(folder.resolve("checkout"));
      TestRepository.git(checkout, "init", "--quiet");
      TestRepository.git(checkout, "remote", "add", "origin", url);
      String header = "http.%s.extraheader".formatted(url.replace("/remote.git", "/"));
      TestRepository.git(checkout, "config", header, "AUTHORIZATION: basic " + basic());
      Optional<String> token = ofTheCheckout ? Optional.empty() : Optional.of(TOKEN);
      try (GitBranchStore store =
          GitBranchStore.open(new GitBranch("origin", "b", token, checkout))) {
        ReporterException e = assertThrows(ReporterException.class, () -> store.list(""));
        assertTrue(e.getMessage().contains("leads elsewhere"), e.getMessage());
      }
      assertEquals(List.of(), seen);
    } finally {
      first.stop(0);
      elsewhere.stop(0);
    }
  }

  private static HttpServer server(List<String> seen, Optional<String> target) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          target.ifPresent(
              it -> exchange.getResponseHeaders().add("Location", it + exchange.getRequestURI()));
          exchange.sendResponseHeaders(target.isPresent() ? 302 : 404, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** A pull request's code can write there; a job's token is for GitHub alone. */
  @Test
  void theCheckoutsSettingsLeadNoTokenAway() throws Exception {
    try (GitHttpServer server =
        GitHttpServer.start(folder, Optional.of("x-access-token:" + TOKEN))) {
      Path checkout = Files.createDirectories(folder.resolve("checkout"));
      Path caught = folder.resolve("caught");
      TestRepository.git(checkout, "init", "--quiet");
      TestRepository.git(checkout, "remote", "add", "origin", server.url());
      String spy = "env >%s; exit 1; :".formatted(caught);
      TestRepository.git(checkout, "config", "core.sshCommand", spy);
      TestRepository.git(checkout, "config", "core.askPass", spy);
      TestRepository.git(checkout, "config", "credential.helper", "!" + spy);
      TestRepository.git(checkout, "config", "http.proxy", "http://127.0.0.1:1");
      TestRepository.git(checkout, "config", "remote.origin.pushurl", "ssh://evil.invalid/x");
      TestRepository.git(
          checkout,
          "config",
          "url.ssh://evil.invalid/.insteadOf",
          server.url().replace("remote.git", ""));
      recordAndRead(new GitBranch("origin", "b", Optional.of(TOKEN), server.url(), checkout));
      assertFalse(Files.exists(caught));
      GitBranch other =
          new GitBranch("origin", "b", Optional.of(TOKEN), "https://github.com/", checkout);
      try (GitBranchStore store = GitBranchStore.open(other)) {
        assertThrows(ReporterException.class, () -> store.list(""));
      }
      assertFalse(Files.exists(caught) && Files.readString(caught).contains(basic()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://me:s3cret@host/o/r, https://host/o/r",
    "https://me:s3@cret@host/o/r, https://host/o/r",
    "HTTPS://s3cret@host:8443/o/r, HTTPS://host:8443/o/r",
    "ssh://git:s3cret@host/o/r, ssh://git@host/o/r",
    "git+ssh://git:s3@cret@host:22/o/r, git+ssh://git@host:22/o/r",
    "ftp://me:s3cret@host/o/r, ftp://host/o/r",
    "https://me:s3/cret@host/o/r, https://host/o/r",
    "https://host:8443/o/r@v1, https://host:8443/o/r@v1",
    "https://host/o/r@v1, https://host/o/r@v1",
    "git@host:o/r, git@host:o/r",
    "/srv/r@v1, /srv/r@v1"
  })
  void passwordsOfNoSchemeAreShown(String url, String shown) {
    assertEquals(shown, RemoteUrl.of(url).bare());
    String hidden = RemoteUrl.hidden("fatal: unable to access '%s': no".formatted(url));
    assertFalse(hidden.contains("s3") || hidden.contains("cret"), hidden);
  }

  @Test
  void noPermissionIsOneLineWithoutTheToken() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(folder, Optional.of("x-access-token:other"))) {
      for (Optional<String> token : List.of(Optional.of(TOKEN), Optional.<String>empty())) {
        GitBranch branch = new GitBranch(server.url(), "b", token, folder);
        try (GitBranchStore store = GitBranchStore.open(branch)) {
          ReporterException e =
              assertThrows(ReporterException.class, () -> record(store, run(M3, 0)));
          assertEquals(ReporterException.Fault.OUTSIDE, e.fault());
          assertTrue(e.getMessage().contains("no permission"), e.getMessage());
          assertEquals(1, e.getMessage().lines().count());
          assertFalse(e.getMessage().contains(TOKEN) || e.getMessage().contains(basic()));
        }
      }
    }
  }

  @Test
  void noSuchRepositoryIsOneLine() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(folder, Optional.empty())) {
      GitBranch branch =
          new GitBranch(server.url().replace("remote", "none"), "b", Optional.empty(), folder);
      try (GitBranchStore store = GitBranchStore.open(branch)) {
        ReporterException e = assertThrows(ReporterException.class, () -> store.list(""));
        assertTrue(e.getMessage().contains("no such repository"), e.getMessage());
      }
    }
  }

  /** A git in front of the real one keeps arguments and files: neither may hold the token. */
  @Test
  void theTokenStandsInNoArgumentAndNoFile() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path log = folder.resolve("log");
    Files.writeString(
        bin.resolve("git"),
        """
        #!/bin/sh
        echo "$@" >> '%s'
        grep -rlsF -e '%s' -e '%s' . >> '%s'
        PATH="${PATH#*:}" exec git "$@"
        """
            .formatted(log, TOKEN, basic(), log));
    assertTrue(bin.resolve("git").toFile().setExecutable(true));
    try (GitHttpServer server =
        GitHttpServer.start(folder, Optional.of("x-access-token:" + TOKEN))) {
      Process process = RecorderProcess.start(bin, server.url(), "b", TOKEN, 0);
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), out);
      assertFalse(out.contains(TOKEN), out);
    }
    String seen = Files.readString(log);
    assertTrue(seen.contains("push"), seen);
    assertFalse(seen.contains(TOKEN) || seen.contains(basic()) || seen.contains("./"), seen);
    assertEquals(1, remote.git("rev-list", "b").lines().count());
  }

  @Test
  void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      GitBranch branch =
          new GitBranch(
              "http://127.0.0.1:" + silent.getLocalPort() + "/x", "b", Optional.empty(), folder);
      try (GitBranchStore store =
          GitBranchStore.open(branch, Clock.systemUTC(), Duration.ofSeconds(1))) {
        ReporterException e = assertThrows(ReporterException.class, () -> store.list(""));
        assertTrue(e.getMessage().contains("did not end within 1 s"), e.getMessage());
      }
    }
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    long before = count(temporary);
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0));
      assertTrue(count(temporary) > before);
    }
    assertEquals(before, count(temporary));
  }

  private static long count(Path temporary) throws Exception {
    try (Stream<Path> entries = Files.walk(temporary, 2)) {
      return entries
          .filter(it -> it.getFileName().toString().startsWith("go-bench-reporter-git-"))
          .count();
    }
  }

  private static void recordAndRead(GitBranch branch) {
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      record(store, run(M3, 0));
      record(store, run(M3, 1));
    }
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      assertEquals(2, new Baselines(store).runs(M3, GeneratedFiles.WINDOW).size());
      assertEquals(List.of(), Verifier.verify(store).findings());
    }
  }

  private static String basic() {
    return Base64.getEncoder()
        .encodeToString(("x-access-token:" + TOKEN).getBytes(StandardCharsets.UTF_8));
  }
}
