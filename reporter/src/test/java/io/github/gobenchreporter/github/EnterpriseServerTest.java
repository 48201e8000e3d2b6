package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A GitHub below {@code https://host/api/v3} whose certificate no public authority has signed. */
class EnterpriseServerTest {
  private static final String PASSWORD = "changeit";
  private static final ReportTarget PULL = new ReportTarget("o/r", 5, FakeGitHub.SHA);

  private static final Marker MARKER = Marker.of("default", FakeGitHub.SHA, 1, 1);
  private static final String BODY = MARKER.text() + "\nslower";

  @TempDir static Path folder;

  @BeforeAll
  static void aCertificate() throws IOException, InterruptedException {
    keytool(
        "-genkeypair -alias here -keyalg EC -validity 2 -dname CN=here -ext san=dns:localhost,ip:127.0.0.1");
    keytool("-exportcert -rfc -alias here -file " + folder.resolve("ca.pem"));
  }

  @Test
  void theCommentArrivesOnceItsAuthorityIsNamed() throws Exception {
    for (String variable : List.of("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE")) {
      try (FakeGitHub github = new FakeGitHub("/api/v3", certificate())) {
        assertTrue(github.url().matches("https://.*/api/v3/"), github.url());
        Published outcome = publish(github, Map.of(variable, folder.resolve("ca.pem").toString()));
        assertEquals(Published.Kind.CREATED, outcome.kind(), outcome.message());
        assertEquals(List.of(BODY), github.bodies(Comment.ACTIONS));
        assertTrue(
            github.requests.stream().noneMatch(it -> it.contains("outside:")),
            github.requests::toString);
      }
    }
  }

  @Test
  void withoutItNothingIsSent() throws Exception {
    try (FakeGitHub github = new FakeGitHub("/api/v3", certificate())) {
      Published outcome = publish(github, Map.of());
      assertEquals(Published.Kind.FAILED, outcome.kind());
      assertTrue(outcome.message().contains("SSLHandshakeException"), outcome.message());
      assertEquals(List.of(), github.requests);
    }
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "none");
    try (FakeGitHub github = new FakeGitHub("/api/v3", certificate())) {
      Published outcome = publish(github, Map.of("SSL_CERT_FILE", empty.toString()));
      assertEquals(Published.Kind.FAILED, outcome.kind());
      assertTrue(outcome.message().contains("SSL_CERT_FILE: " + empty), outcome.message());
    }
  }

  private static Published publish(FakeGitHub github, Map<String, String> environment) {
    GitHubAccess access =
        new GitHubAccess(github.url(), "ghs_x", environment, Duration.ofMinutes(5));
    RetryPolicy once = new RetryPolicy(access.budget(), System::nanoTime, millis -> {});
    try (Publisher publisher = new GitHubPublisher(access, once)) {
      return publisher.comment(PULL, new Comment(MARKER, BODY, () -> BODY, Comment.ACTIONS, false));
    }
  }

  private static SSLSocketFactory certificate() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("store"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }

  private static void keytool(String arguments) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String store = " -keystore " + folder.resolve("store") + " -storetype PKCS12 -storepass ";
    Process process =
        new ProcessBuilder((keytool + " " + arguments + store + PASSWORD).split(" "))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
