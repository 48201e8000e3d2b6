package io.github.gobenchreporter.github;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.connector.GitHubConnectorResponse;
import org.kohsuke.github.extras.okhttp3.OkHttpGitHubConnector;

/**
 * The library over OkHttp, with its own habits taken away: it neither asks who we are, nor sleeps
 * for an hour at a limit, nor sends a comment twice when a connection drops.
 */
final class GitHubConnection implements AutoCloseable {
  /** Kept, because loggers are forgotten with their levels when nobody holds them. */
  private static final Logger LIBRARY = Logger.getLogger("org.kohsuke.github");

  /** A host that is there answers in far less. */
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** GitHub itself gives a request up after 10 seconds. */
  private static final Duration READ = Duration.ofSeconds(30);

  /** No limit lasts longer; some proxies ask for more seconds than there are. */
  private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

  /** Bytes of an answer that tell whether it is JSON. */
  private static final long LOOKED_AT = 256;

  private final OkHttpClient client;
  private final GitHub github;

  GitHubConnection(GitHubAccess access, RetryPolicy retries) throws IOException {
    LIBRARY.setLevel(Level.OFF);
    EnvironmentProxies proxies = new EnvironmentProxies(access.environment());
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .writeTimeout(READ)
            // Each byte of a body may take as long as a whole answer: one that drips never ends.
            .callTimeout(Duration.ofMillis(Math.max(1, retries.leftMillis())))
            .retryOnConnectionFailure(false)
            .proxySelector(proxies)
            .proxyAuthenticator(authenticator(proxies))
            .addInterceptor(chain -> send(chain, retries));
    Authorities.trust(access.environment(), builder);
    client = builder.build();
    github =
        new GitHubBuilder()
            .withEndpoint(access.apiUrl().replaceFirst("/+$", ""))
            .withAppInstallationToken(access.token())
            .withConnector(new OkHttpGitHubConnector(client))
            .withRateLimitHandler(
                new GitHubRateLimitHandler() {
                  @Override
                  public void onError(GitHubConnectorResponse response) throws IOException {
                    throw new CallFailure.Limit(CallFailures.WAIT_SECONDS);
                  }
                })
            .withAbuseLimitHandler(
                new GitHubAbuseLimitHandler() {
                  @Override
                  public void onError(GitHubConnectorResponse response) throws IOException {
                    throw new CallFailure.Limit(CallFailures.WAIT_SECONDS);
                  }
                })
            .build();
  }

  /**
   * A repository.
   *
   * @param name owner and name
   */
  GHRepository repository(String name) throws IOException {
    GHRepository found = github().getRepository(name);
    if (found.getFullName() == null) { // any JSON object would do for the library
      throw new CallFailure.Stranger(200);
    }
    return found;
  }

  GitHub github() {
    return github;
  }

  /**
   * The library repeats what fails with exceptions of sockets and TLS, whatever the method; behind
   * a plain one it does not.
   */
  private static Response send(Interceptor.Chain chain, RetryPolicy retries) throws IOException {
    int left = (int) Math.max(1, Math.min(READ.toMillis(), retries.leftMillis()));
    if (retries.leftMillis() <= 0) {
      throw new IOException("the time given is used up");
    }
    Response response;
    try {
      response =
          chain
              .withConnectTimeout(Math.min(left, (int) CONNECT.toMillis()), TimeUnit.MILLISECONDS)
              .withReadTimeout(left, TimeUnit.MILLISECONDS)
              .proceed(
                  chain.request().newBuilder().header("User-Agent", "go-bench-reporter").build());
    } catch (IOException e) {
      throw new IOException(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    if (isLimit(response)) {
      long seconds = waitSeconds(response);
      response.close();
      throw new CallFailure.Limit(seconds);
    }
    if (isStrange(response)) {
      response.close();
      throw new CallFailure.Stranger(response.code());
    }
    return LimitedBody.of(response, LimitedBody.MOST_BYTES);
  }

  /** GitHub answers with JSON objects and lists, and with nothing to what is deleted. */
  private static boolean isStrange(Response response) throws IOException {
    if (response.code() == 304 || response.code() == 202 || response.code() < 200) {
      return true;
    }
    boolean deleted = response.code() == 204 && response.request().method().equals("DELETE");
    String start = response.peekBody(LOOKED_AT).string().stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    return response.isSuccessful()
        ? !json && !deleted
        : start.startsWith("<") && response.code() < 500;
  }

  /** The library overlooks some of them. */
  private static boolean isLimit(Response response) {
    boolean says =
        response.header("Retry-After") != null
            || "0".equals(response.header("X-RateLimit-Remaining"));
    return response.code() == 429 || response.code() == 403 && says;
  }

  private static Authenticator authenticator(EnvironmentProxies proxies) {
    return (route, response) -> {
      String user =
          proxies.proxy(response.request().url().scheme()).map(URI::getUserInfo).orElse(null);
      boolean tried = response.request().header("Proxy-Authorization") != null;
      if (user == null || tried) {
        return null;
      }
      String[] parts = user.split(":", 2);
      return response
          .request()
          .newBuilder()
          .header(
              "Proxy-Authorization", Credentials.basic(parts[0], parts.length > 1 ? parts[1] : ""))
          .build();
    };
  }

  private static long waitSeconds(Response response) {
    String after = response.header("Retry-After");
    String reset = response.header("X-RateLimit-Reset");
    if (after != null && after.strip().matches("[0-9]{1,18}")) {
      return within(Long.parseLong(after.strip()));
    }
    boolean usedUp = "0".equals(response.header("X-RateLimit-Remaining"));
    if (usedUp && reset != null && reset.strip().matches("[0-9]{1,18}")) {
      long now = Instant.now().getEpochSecond();
      return within(Math.max(now + 1, Long.parseLong(reset.strip())) - now);
    }
    return CallFailures.WAIT_SECONDS;
  }

  private static long within(long seconds) {
    return Math.max(0, Math.min(MOST_SECONDS, seconds));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
