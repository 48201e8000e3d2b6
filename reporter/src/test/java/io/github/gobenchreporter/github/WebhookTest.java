package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.github.Published.Kind;
import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theReportIsPostedOnceAndWithoutAToken() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(204).build());
    assertEquals(Kind.CREATED, send());
    RecordedRequest request = server.takeRequest();
    assertEquals("POST", request.getMethod());
    assertEquals("{}", request.getBody().utf8());
    assertFalse(request.getHeaders().names().contains("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 500})
  void whatIsNotTakenIsAFailureAndNotSentElsewhere(int status) {
    server.enqueue(
        new MockResponse.Builder().code(status).setHeader("Location", server.url("/b")).build());
    assertEquals(Kind.FAILED, send());
    assertEquals(1, server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http://example.com/x", "file:///etc/passwd", "a b", "https://", "ftp://a/"})
  void onlySafeAddressesAreTakenAndNoneIsShown(String address) {
    ReporterException thrown = assertThrows(ReporterException.class, () -> Webhook.of(address));
    assertEquals(
        "the webhook is no https:// address; give one, kept in a secret", thrown.getMessage());
    assertEquals("Webhook[example.com]", Webhook.of("https://example.com/secret").toString());
  }

  private Kind send() {
    String url = "http://127.0.0.1:" + server.getPort() + "/hook?token=secret";
    return Webhook.of(url).send("{}", Map.of()).kind();
  }
}
