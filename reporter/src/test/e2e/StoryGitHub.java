import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of GitHub's REST API as one pull request needs, for story.sh: {@code java StoryGitHub.java
 * FOLDER}. The folder gets {@code port}, {@code requests}, and each comment's text as {@code
 * comment-ID.md}; while it holds a file {@code read-only}, writing is forbidden.
 */
public final class StoryGitHub {
  private static final Pattern BODY =
      Pattern.compile("\"body\"\\s*:\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\")");
  private static final String USER =
      "{\"login\":\"github-actions[bot]\",\"id\":41898282,\"type\":\"Bot\"}";

  private final Path folder;
  private final Map<Long, String> comments = new TreeMap<>();
  private String base;

  private StoryGitHub(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    new StoryGitHub(Path.of(args[0])).serve();
  }

  private void serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/", this::handle);
    server.start();
    Path port = folder.resolve("port.new");
    Files.writeString(port, String.valueOf(server.getAddress().getPort()));
    Files.move(port, folder.resolve("port"));
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override");
    method = method == null ? exchange.getRequestMethod() : method;
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("requests"),
        method + " " + path + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    boolean writes = !method.equals("GET");
    if (writes && Files.exists(folder.resolve("read-only"))) {
      answer(exchange, 403, "{\"message\":\"Resource not accessible by integration\"}");
      return;
    }
    String answer = answer(method, path, body);
    answer(
        exchange,
        answer == null ? 404 : method.equals("POST") ? 201 : 200,
        answer == null ? "{\"message\":\"Not Found\"}" : answer);
  }

  private String answer(String method, String path, String body) throws IOException {
    Matcher comment = Pattern.compile("/repos/o/r/issues/comments/(\\d+)").matcher(path);
    if (path.equals("/repos/o/r")) {
      return "{\"id\":1,\"name\":\"r\",\"full_name\":\"o/r\",\"owner\":{\"login\":\"o\"},\"url\":\""
          + base
          + "/repos/o/r\"}";
    }
    if (path.matches("/repos/o/r/(pulls|issues)/12")) {
      return "{\"id\":12,\"number\":12,\"state\":\"open\",\"url\":\"%s/repos/o/r/issues/12\",\"head\":{\"sha\":\"%s\"}}"
          .formatted(base, Files.readString(folder.resolve("head")).strip());
    }
    if (path.equals("/repos/o/r/issues/12/comments")) {
      return method.equals("POST") ? put(100L + comments.size(), body) : all();
    }
    if (comment.matches() && comments.containsKey(Long.valueOf(comment.group(1)))) {
      long id = Long.parseLong(comment.group(1));
      return method.equals("GET") ? json(id) : put(id, body);
    }
    return null;
  }

  private String put(long id, String request) throws IOException {
    Matcher body = BODY.matcher(request);
    if (!body.find()) {
      throw new IOException("no body in " + request);
    }
    comments.put(id, body.group(1));
    String text = body.group(1).replace("\\n", "\n").replace("\\\"", "\"");
    Files.writeString(folder.resolve("comment-" + id + ".md"), text);
    return json(id);
  }

  private String all() {
    return "[" + String.join(",", comments.keySet().stream().map(this::json).toList()) + "]";
  }

  private String json(long id) {
    return "{\"id\":%d,\"url\":\"%s/repos/o/r/issues/comments/%d\",\"html_url\":\"%s/o/r/pull/12#issuecomment-%d\",\"user\":%s,\"body\":%s}"
        .formatted(id, base, id, base, id, USER, comments.get(id));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
