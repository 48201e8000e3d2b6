package io.github.gobenchreporter.store.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Smart HTTP as a git server speaks it: real {@code git http-backend} behind the JDK's server,
 * which counts the bytes. With a password it asks for it.
 */
public final class GitHttpServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path root;
  private final Optional<String> password;
  public final AtomicLong bytesOut = new AtomicLong();
  public final AtomicLong bytesIn = new AtomicLong();
  public final List<String> requests = new CopyOnWriteArrayList<>();

  private GitHttpServer(Path root, Optional<String> password, HttpServer server) {
    this.root = root;
    this.password = password;
    this.server = server;
  }

  /** Serves the repositories below {@code root}. */
  public static GitHttpServer start(Path root, Optional<String> password) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    GitHttpServer server = new GitHttpServer(root, password, http);
    http.createContext("/", server::handle);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/remote.git";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      if (password.isPresent() && !admitted(exchange)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      bytesIn.addAndGet(body.length);
      answer(exchange, backend(exchange, body));
    }
  }

  private boolean admitted(HttpExchange exchange) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(password.orElseThrow().getBytes(StandardCharsets.UTF_8));
    List<String> sent = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
    // Two headers are refused, as GitHub does.
    return sent.size() == 1 && sent.get(0).replaceFirst("^basic ", "Basic ").equals(expected);
  }

  private byte[] backend(HttpExchange exchange, byte[] body) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("GIT_"));
    environment.put("GIT_PROJECT_ROOT", root.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    environment.put("PATH_INFO", exchange.getRequestURI().getPath());
    environment.put("QUERY_STRING", or(exchange.getRequestURI().getRawQuery()));
    environment.put("CONTENT_TYPE", or(exchange.getRequestHeaders().getFirst("Content-Type")));
    environment.put("CONTENT_LENGTH", String.valueOf(body.length));
    environment.put(
        "HTTP_CONTENT_ENCODING", or(exchange.getRequestHeaders().getFirst("Content-Encoding")));
    environment.put("GIT_PROTOCOL", or(exchange.getRequestHeaders().getFirst("Git-Protocol")));
    environment.put("REMOTE_USER", "somebody");
    environment.put("REMOTE_ADDR", "127.0.0.1");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    threads.execute(
        () -> {
          try (var in = process.getOutputStream()) {
            in.write(body);
          } catch (IOException e) {
            process.destroy();
          }
        });
    return process.getInputStream().readAllBytes();
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }

  private void answer(HttpExchange exchange, byte[] answer) throws IOException {
    int status = 200;
    int at = 0;
    for (String line = line(answer, at); !line.isEmpty(); line = line(answer, at)) {
      at += line.length() + 2;
      String[] header = line.split(": ", 2);
      if (header[0].equals("Status")) {
        status = Integer.parseInt(header[1].substring(0, 3));
      } else {
        exchange.getResponseHeaders().set(header[0], header[1]);
      }
    }
    int length = answer.length - at - 2;
    bytesOut.addAndGet(Math.max(0, length));
    exchange.sendResponseHeaders(status, length <= 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer, at + 2, length);
    }
  }

  private static String line(byte[] text, int from) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = from; i < text.length && text[i] != '\r'; i++) {
      line.write(text[i]);
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
