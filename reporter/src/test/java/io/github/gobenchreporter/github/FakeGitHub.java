package io.github.gobenchreporter.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** As much of GitHub as keeps comments, with a memory and with bad days. */
public final class FakeGitHub extends Dispatcher implements AutoCloseable {
  public static final String SHA = "8c1d0e4b6a7f0123456789abcdef0123456789ab";
  private static final String CONTENTS = "/repos/o/r/contents/";
  private static final String COMPARE = "/repos/o/r/compare/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMENT = Pattern.compile("/repos/o/r/issues/comments/(\\d+)");
  private static final int PAGE = 100;
  private static final Path REQUESTS = Path.of("target/github-requests.ndjson");

  /** What goes wrong, once, with the next request it is meant for. */
  record Fault(String method, String path, MockResponse answer, boolean afterwards) {}

  private final MockWebServer server = new MockWebServer();
  private final Map<Long, ObjectNode> comments = new TreeMap<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  final List<String> requests = new CopyOnWriteArrayList<>();
  public final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  public final ArrayNode pulls = JSON.createArrayNode();

  /** The one issue there can be, number 40. */
  public final ObjectNode issue = JSON.createObjectNode();

  /** Texts by {@code path@ref}. */
  public final Map<String, String> files = new TreeMap<>();

  /** Commits by {@code base...head}. */
  public final Map<String, String> mergeBases = new TreeMap<>();

  /** Of the pull request's commits. */
  public final List<String> messages = new CopyOnWriteArrayList<>();

  /** Who comments with our token; another than GitHub's bot answers as Gitea does. */
  public String writer = Comment.ACTIONS;

  private long nextId = 1000;
  int longest = 65_536;

  private final String root;

  public FakeGitHub() throws IOException {
    root = "";
    server.setDispatcher(this);
    server.start();
  }

  /** An Enterprise Server: the API lies below a path, and the certificate is the company's own. */
  FakeGitHub(String root, SSLSocketFactory certificate) throws IOException {
    this.root = root;
    server.useHttps(certificate);
    server.setDispatcher(this);
    server.start();
  }

  public String url() {
    return server.url(root + "/").toString();
  }

  synchronized long add(String author, String body) {
    ObjectNode comment = JSON.createObjectNode();
    comment.put("id", nextId++).put("body", body);
    comment.put("url", url() + "repos/o/r/issues/comments/" + (nextId - 1));
    if (author.isEmpty()) {
      comment.putNull("user");
    } else {
      comment.putObject("user").put("login", author).put("id", 7).put("type", "Bot");
    }
    if (!writer.equals(Comment.ACTIONS)) {
      likeGitea(comment);
    }
    comments.put(nextId - 1, comment);
    return nextId - 1;
  }

  /** No address of its own in the API, no type of user, and fields that GitHub does not have. */
  private void likeGitea(ObjectNode comment) {
    comment.remove("url");
    comment.put("html_url", url() + "o/r/pulls/5#issuecomment-" + comment.get("id").asText());
    comment.put("pull_request_url", url() + "o/r/pulls/5").put("issue_url", "");
    comment.put("original_author", "").put("original_author_id", 0).putArray("assets");
    comment.put("created_at", "2026-11-27T00:00:00Z").put("updated_at", "2026-11-27T00:00:00Z");
    ObjectNode user = (ObjectNode) comment.get("user");
    user.put("id", -2).put("login_name", "").put("full_name", "").put("username", writer);
    user.put("last_login", "0001-01-01T00:00:00Z").remove("type");
  }

  public synchronized List<String> bodies(String author) {
    return comments.values().stream()
        .filter(it -> it.path("user").path("login").asText("").equals(author))
        .map(it -> it.get("body").asText())
        .toList();
  }

  /** The next such request gets this answer instead. */
  public void refuse(String method, String path, int status, String body, String... headers) {
    MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      answer.setHeader(headers[i], headers[i + 1]);
    }
    faults.add(new Fault(method, path, answer.build(), false));
  }

  /** The next such request is answered by what seems to be JSON and comes a byte at a time. */
  void drip(String method, String path) {
    MockResponse answer =
        new MockResponse.Builder()
            .body("[" + " ".repeat(1 << 16) + "]")
            .throttleBody(1, 100, TimeUnit.MILLISECONDS)
            .build();
    faults.add(new Fault(method, path, answer, false));
  }

  /** The next such request is done, but its answer never arrives. */
  void dropAfter(String method, String path) {
    MockResponse gone =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    faults.add(new Fault(method, path, gone, true));
  }

  /** The next such request does not arrive. */
  void dropBefore(String method, String path) {
    MockResponse gone =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    faults.add(new Fault(method, path, gone, false));
  }

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    String whole = request.getUrl().encodedPath();
    String path = whole.startsWith(root) ? whole.substring(root.length()) : "outside:" + whole;
    requests.add(request.getMethod() + " " + path + query(request));
    JsonNode body = read(request);
    bodies.add(body);
    record(request.getMethod(), path + query(request), body);
    Optional<Fault> fault =
        faults.stream()
            .filter(it -> it.method().equals(request.getMethod()) && path.contains(it.path()))
            .findFirst();
    fault.ifPresent(faults::remove);
    if (fault.isPresent() && !fault.get().afterwards()) {
      return fault.get().answer();
    }
    MockResponse answer = answer(request, path, body);
    return fault.map(Fault::answer).orElse(answer);
  }

  /** Keeps the request for {@code src/test/contract}, which asks GitHub's description about it. */
  private static void record(String method, String path, JsonNode body) {
    ObjectNode line = JSON.createObjectNode().put("method", method).put("path", path);
    line.set("body", body);
    try {
      Files.createDirectories(REQUESTS.getParent());
      Files.writeString(
          REQUESTS, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String query(RecordedRequest request) {
    String query = request.getUrl().encodedQuery();
    return query == null ? "" : "?" + query;
  }

  private static JsonNode read(RecordedRequest request) {
    try {
      String text = request.getBody() == null ? "" : request.getBody().utf8();
      return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
    } catch (IOException e) {
      return JSON.nullNode();
    }
  }

  private MockResponse answer(RecordedRequest request, String path, JsonNode body) {
    String call = request.getMethod() + " " + path;
    Matcher one = COMMENT.matcher(path);
    if (path.startsWith(CONTENTS)) {
      return content(path.substring(CONTENTS.length()), request.getUrl().queryParameter("ref"));
    }
    if (path.startsWith(COMPARE)) {
      return mergeBase(path.substring(COMPARE.length()));
    }
    if (one.matches()) {
      return one(request.getMethod(), Long.parseLong(one.group(1)), body);
    }
    return switch (call) {
      case "GET /repos/o/r" -> json(200, repository(1, "o/r"));
      case "GET /repos/o/r/pulls" -> json(200, pulls);
      case "GET /repos/o/r/pulls/5" -> json(200, pull(5, SHA, "o", 1, 1));
      case "GET /repos/o/r/pulls/5/commits" -> json(200, commits());
      case "GET /repos/o/r/issues/5/comments" -> page(request);
      case "POST /repos/o/r/issues/5/comments" -> create(body);
      case "GET /repos/o/r/issues" -> json(200, open());
      case "POST /repos/o/r/issues" -> json(201, issue(body));
      case "PATCH /repos/o/r/issues/40" -> json(200, edited(body));
      case "POST /repos/o/r/check-runs" ->
          json(201, JSON.createObjectNode().put("id", 77).put("status", "completed"));
      case "PATCH /repos/o/r/check-runs/77" -> json(200, JSON.createObjectNode().put("id", 77));
      default ->
          call.equals("POST /repos/o/r/statuses/" + SHA)
              ? json(201, JSON.createObjectNode().put("id", 88).put("state", "success"))
              : json(404, JSON.createObjectNode().put("message", "Not Found"));
    };
  }

  private ArrayNode commits() {
    ArrayNode commits = JSON.createArrayNode();
    messages.forEach(
        message -> {
          ObjectNode commit = commits.addObject().put("sha", SHA);
          commit.putObject("commit").put("message", message);
        });
    return commits;
  }

  private ArrayNode open() {
    ArrayNode open = JSON.createArrayNode();
    if (issue.path("state").asText("").equals("open")) {
      open.add(issue);
    }
    return open;
  }

  private ObjectNode issue(JsonNode body) {
    issue.put("number", 40).put("id", 4000).put("state", "open");
    issue.put("url", url() + "repos/o/r/issues/40");
    issue.putObject("user").put("login", Comment.ACTIONS).put("id", 7).put("type", "Bot");
    return edited(body);
  }

  private ObjectNode edited(JsonNode body) {
    return issue.setAll((ObjectNode) body);
  }

  private MockResponse mergeBase(String commits) {
    String base = mergeBases.get(commits);
    ObjectNode compared = JSON.createObjectNode().put("status", "diverged").put("total_commits", 1);
    compared.putArray("commits").addObject().put("sha", SHA);
    compared.putArray("files");
    compared.putObject("base_commit").put("sha", SHA);
    compared.putObject("merge_base_commit").put("sha", base);
    return base == null
        ? json(404, JSON.createObjectNode().put("message", "Not Found"))
        : json(200, compared);
  }

  private MockResponse content(String path, String ref) {
    String text = files.get(path + "@" + ref);
    if (text == null) {
      return json(404, JSON.createObjectNode().put("message", "Not Found"));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ObjectNode file = JSON.createObjectNode();
    file.put("type", "file").put("encoding", "base64").put("size", bytes.length);
    file.put("name", path.substring(path.lastIndexOf('/') + 1)).put("path", path);
    return json(200, file.put("content", Base64.getMimeEncoder().encodeToString(bytes)));
  }

  private MockResponse one(String method, long id, JsonNode body) {
    ObjectNode comment = comments.get(id);
    if (comment == null) {
      return json(404, JSON.createObjectNode().put("message", "Not Found"));
    }
    if (method.equals("DELETE")) {
      comments.remove(id);
      return new MockResponse.Builder().code(204).build();
    }
    if (tooLong(body)) {
      return tooLong("body");
    }
    comment.put("body", body.get("body").asText());
    return json(200, comment);
  }

  private boolean tooLong(JsonNode body) {
    return body.get("body").asText().length() > longest;
  }

  private static MockResponse tooLong(String word) {
    return json(
        422,
        JSON.createObjectNode()
            .put(
                "message",
                "Validation Failed: " + word + " is too long (maximum is 65536 characters)"));
  }

  private MockResponse create(JsonNode body) {
    return tooLong(body)
        ? tooLong("Body")
        : json(201, comments.get(add(writer, body.get("body").asText())));
  }

  private MockResponse page(RecordedRequest request) {
    int page =
        Integer.parseInt(Optional.ofNullable(request.getUrl().queryParameter("page")).orElse("1"));
    List<ObjectNode> all = new ArrayList<>(comments.values());
    ArrayNode some = JSON.createArrayNode();
    all.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(some::add);
    MockResponse.Builder answer = json(200, some).newBuilder();
    if (all.size() > page * PAGE) {
      String next = request.getUrl().newBuilder().setQueryParameter("page", "" + (page + 1)) + "";
      answer.setHeader("Link", "<" + next + ">; rel=\"next\"");
    }
    return answer.build();
  }

  public ObjectNode pull(
      int number, String sha, String owner, long headRepository, long baseRepository) {
    ObjectNode pull = JSON.createObjectNode();
    pull.put("id", 500 + number).put("number", number).put("state", "open");
    pull.put("url", url() + "repos/o/r/pulls/" + number);
    pull.putObject("user").put("login", "someone");
    ObjectNode head = pull.putObject("head").put("sha", sha).put("ref", "topic");
    if (headRepository == 0) {
      head.putNull("repo");
    } else {
      head.set("repo", repository(headRepository, owner + "/r"));
    }
    pull.putObject("base")
        .put("sha", sha)
        .put("ref", "main")
        .set("repo", repository(baseRepository, "o/r"));
    return pull;
  }

  private ObjectNode repository(long id, String name) {
    ObjectNode repository = JSON.createObjectNode();
    repository
        .put("id", id)
        .put("full_name", name)
        .put("name", name.substring(name.indexOf('/') + 1));
    repository.put("url", url() + "repos/" + name);
    repository.putObject("owner").put("login", name.substring(0, name.indexOf('/'))).put("id", 3);
    return repository;
  }

  private static MockResponse json(int status, JsonNode body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .body(body.toString())
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
