package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * An address of the user's that gets {@code report.json} by POST. It gets no token, redirects are
 * not followed, and its address, which may hold a secret, is not shown.
 *
 * @param address {@code https}; plain {@code http} only on this host
 */
public record Webhook(URI address) {
  /** No job waits longer for a chat. */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /**
   * Reads an address.
   *
   * @throws ReporterException if it is none, or would send the report in the clear
   */
  public static Webhook of(String address) {
    try {
      URI uri = URI.create(address.strip());
      String host = uri.getHost() == null ? "" : uri.getHost();
      boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
      if (!host.isEmpty() && ("https".equals(uri.getScheme()) || here)) {
        return new Webhook(uri);
      }
    } catch (IllegalArgumentException notAnAddress) {
      // said below, without the address
    }
    throw ReporterException.input("the webhook is no https:// address; give one, kept in a secret");
  }

  /**
   * Sends a report once.
   *
   * @param environment for proxies and certificates
   */
  public Published send(String reportJson, Map<String, String> environment) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .callTimeout(TIMEOUT)
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .proxySelector(new EnvironmentProxies(environment));
    try {
      Authorities.trust(environment, builder);
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
    OkHttpClient client = builder.build();
    Request request =
        new Request.Builder()
            .url(address.toString())
            .header("User-Agent", "go-bench-reporter")
            .post(RequestBody.create(reportJson, JSON))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Published(Published.Kind.CREATED, "report sent to the webhook")
          : failed("it answered " + response.code());
    } catch (IOException e) {
      return failed(e.getClass().getSimpleName());
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private static Published failed(String why) {
    return new Published(Published.Kind.FAILED, "report not sent to the webhook: " + why);
  }

  /** The address may hold a secret. */
  @Override
  public String toString() {
    return "Webhook[" + address.getHost() + "]";
  }
}
