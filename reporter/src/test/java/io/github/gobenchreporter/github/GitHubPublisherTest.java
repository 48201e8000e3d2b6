package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.github.Published.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubPublisherTest {
  private static final String TOKEN = "ghs_0123456789abcdefghij";
  private static final ReportTarget PULL = new ReportTarget("o/r", 5, FakeGitHub.SHA);
  private static final String COMMENTS = "/issues/5/comments";

  private FakeGitHub github;
  private final AtomicLong slept = new AtomicLong();

  @BeforeEach
  void start() throws IOException {
    github = new FakeGitHub();
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void theFirstRunCreatesAComment() {
    Published outcome = publish(comment(1, "red"));
    assertEquals(Kind.CREATED, outcome.kind(), outcome.message());
    assertEquals(List.of(body(1, "red")), github.bodies(Comment.ACTIONS));
    assertEquals(5, github.requests.size(), github.requests::toString);
  }

  @Test
  void theNextRunEditsItInPlace() {
    publish(comment(1, "red"));
    github.requests.clear();
    assertEquals(Kind.UPDATED, publish(comment(2, "green")).kind());
    assertEquals(List.of(body(2, "green")), github.bodies(Comment.ACTIONS));
    assertEquals(6, github.requests.size(), github.requests::toString);
  }

  @Test
  void unchangedTextIsNotSent() {
    publish(comment(1, "red"));
    assertEquals(Kind.UNCHANGED, publish(comment(1, "red")).kind());
    assertTrue(github.requests.stream().noneMatch(it -> it.startsWith("PATCH")));
  }

  @Test
  void aNewerRunIsNeverOverwritten() {
    publish(comment(9, "newer"));
    assertEquals(Kind.NEWER_THERE, publish(comment(8, "older")).kind());
    assertEquals(List.of(body(9, "newer")), github.bodies(Comment.ACTIONS));
  }

  @Test
  void ourCommentIsFoundOnALaterPage() {
    IntStream.range(0, 250).forEach(i -> github.add("someone", "chatter " + i));
    publish(comment(1, "red"));
    IntStream.range(0, 250).forEach(i -> github.add("someone", "chatter " + i));
    assertEquals(Kind.UPDATED, publish(comment(2, "green")).kind());
    assertEquals(List.of(body(2, "green")), github.bodies(Comment.ACTIONS));
  }

  @Test
  void whatOthersMarkedIsNotOurs() {
    github.add("mallory", body(99, "follow me"));
    github.add("", body(98, "a ghost"));
    github.add(Comment.ACTIONS, "quoting " + body(97, "another action"));
    github.add(Comment.ACTIONS, body(96, "other key").replaceFirst("key=\\w{8}", "key=00000000"));
    assertEquals(Kind.CREATED, publish(comment(1, "red")).kind());
    assertEquals(List.of(body(99, "follow me")), github.bodies("mallory"));
    assertEquals(3, github.bodies(Comment.ACTIONS).size());
  }

  @Test
  void nothingToSayStaysSilentButCorrectsWhatIsThere() {
    Comment quiet = quiet(2, "green");
    assertEquals(Kind.SILENT, publish(quiet).kind());
    publish(comment(1, "red"));
    assertEquals(Kind.UPDATED, publish(quiet).kind());
    assertEquals(List.of(body(2, "green")), github.bodies(Comment.ACTIONS));
  }

  @Test
  void aCommentThatArrivedThoughTheConnectionDroppedIsNotMadeTwice() {
    github.dropAfter("POST", COMMENTS);
    Published outcome = publish(comment(1, "red"));
    assertEquals(Kind.CREATED, outcome.kind(), outcome.message());
    assertEquals(List.of(body(1, "red")), github.bodies(Comment.ACTIONS));
  }

  @Test
  void aCommentThatDidNotArriveIsSentAgain() {
    github.dropBefore("POST", COMMENTS);
    Published outcome = publish(comment(1, "red"));
    assertEquals(Kind.CREATED, outcome.kind(), outcome.message());
    assertEquals(List.of(body(1, "red")), github.bodies(Comment.ACTIONS));
    assertEquals(2, github.requests.stream().filter(it -> it.startsWith("POST")).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerThatStumblesIsAskedAgain(int status) {
    github.refuse("GET", "/repos/o/r", status, "<html>");
    github.refuse("GET", COMMENTS, status, "<html>");
    github.dropBefore("GET", COMMENTS);
    assertEquals(Kind.CREATED, publish(comment(1, "red")).kind());
    github.refuse("PATCH", "/issues/comments/", status, "<html>");
    assertEquals(Kind.UPDATED, publish(comment(2, "green")).kind());
    assertEquals(List.of(body(2, "green")), github.bodies(Comment.ACTIONS));
  }

  @ParameterizedTest
  @CsvSource({"403,Retry-After,7,7", "429,Retry-After,9,9", "429,X-None,1,60"})
  void aLimitIsWaitedFor(int status, String header, String value, int seconds) {
    github.refuse("POST", COMMENTS, status, "{\"message\":\"slow down\"}", header, value);
    Published outcome = publish(comment(1, "red"));
    assertEquals(Kind.CREATED, outcome.kind(), outcome.message());
    assertTrue(slept.get() >= seconds * 1000 && slept.get() < seconds * 1000 + 1000, slept + " ms");
  }

  @Test
  void aSecondaryLimitIsKnownByItsWordsToo() {
    github.refuse(
        "POST", COMMENTS, 403, "{\"message\":\"You have exceeded a secondary rate limit.\"}");
    assertEquals(Kind.CREATED, publish(comment(1, "red")).kind());
    assertTrue(slept.get() >= 60_000, slept + " ms");
  }

  @Test
  void aLimitThatLastsLongerThanTheBudgetIsNotWaitedFor() {
    github.refuse("POST", COMMENTS, 403, "{}", "Retry-After", "3600");
    Published outcome = publish(comment(1, "red"));
    assertEquals(Kind.FAILED, outcome.kind());
    assertEquals(0, slept.get());
    assertTrue(outcome.message().contains("limits our requests"), outcome.message());
  }

  @Test
  void aServerThatIsDownCostsNoMoreThanTheBudget() {
    for (int i = 0; i < 20; i++) {
      github.refuse("GET", "/repos/o/r", 503, "down");
    }
    assertEquals(Kind.FAILED, publish(comment(1, "red")).kind());
    assertTrue(slept.get() < 120_000, slept + " ms");
  }

  /** No byte of it is late, and all of it would take hours. */
  @Test
  void anAnswerThatDripsCostsNoMoreThanTheBudget() {
    github.drip("GET", "/repos/o/r");
    Duration budget = Duration.ofMillis(500);
    GitHubAccess access = new GitHubAccess(github.url(), TOKEN, Map.of(), budget);
    Published outcome =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () -> {
              try (Publisher publisher = access.open()) {
                return publisher.comment(PULL, comment(1, "red"));
              }
            });
    assertEquals(Kind.FAILED, outcome.kind(), outcome.message());
  }

  @Test
  void anAnswerLongerThanAnyOfGitHubsIsNotReadToItsEnd() throws IOException {
    Request request = new Request.Builder().url(github.url()).build();
    ResponseBody body = ResponseBody.create("[" + "1,".repeat(1 << 16) + "1]", null);
    Response answer =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("")
            .body(body)
            .build();
    long length = body.contentLength();
    assertThrows(
        CallFailure.Stranger.class, () -> LimitedBody.of(answer, length - 1).body().string());
    assertEquals(
        length,
        LimitedBody.of(again(answer, "x".repeat((int) length)), length).body().string().length());
  }

  private static Response again(Response answer, String text) {
    return answer.newBuilder().body(ResponseBody.create(text, null)).build();
  }

  /** A proxy, a portal or a server that is none answers instead of GitHub. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200;<!DOCTYPE html><title>Log in</title>",
        "200;null",
        "200;\"hello\"",
        "200;42",
        "200;[null]",
        "200;[[]]",
        "200;{}",
        "200;[]",
        "200;{\"id\": \"x\"",
        "200;''",
        "202;{}",
        "204;''",
        "304;''",
        "302;''",
        "400;null",
        "403;<html>blocked",
        "407;<html>who are you?",
        "418;teapot",
        "451;<html>",
        "511;<html>"
      })
  void whateverAnswersInsteadOfGitHubIsAFailureAndNoBug(int status, String answer) {
    String body = answer == null ? "" : answer;
    publish(comment(1, "red"));
    for (String request :
        List.of(
            "GET /repos/o/r",
            "GET /pulls/5",
            "GET " + COMMENTS,
            "POST " + COMMENTS,
            "PATCH /issues/comments/",
            "DELETE /issues/comments/",
            "POST /check-runs",
            "POST /statuses/")) {
      String[] words = request.split(" ");
      github.refuse(words[0], words[1], status, body);
      Published outcome = publish(comment(2, "green"));
      assertEquals(1, outcome.message().lines().count(), request);
      boolean page =
          outcome.kind() == Kind.FAILED && body.startsWith("<") && status < 500 && status != 407;
      assertTrue(
          !page || outcome.message().contains("not GitHub's API"),
          request + ": " + outcome.message());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854775807", "99999999999999999999", "-1", "", "soon", "1e9", "3601"})
  void noWaitIsTooLongToBeUnderstood(String seconds) {
    github.refuse("POST", COMMENTS, 429, "{}", "Retry-After", seconds);
    github.refuse(
        "GET", COMMENTS, 403, "{}", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", seconds);
    Published outcome = publish(comment(1, "red"));
    assertEquals(1, outcome.message().lines().count());
    assertTrue(slept.get() < 700_000, slept + " ms");
  }

  @ParameterizedTest
  @CsvSource({
    "401,FAILED,does not accept the token",
    "404,FAILED,knows no such",
    "410,FAILED,knows no such",
    "422,FAILED,refuses",
    "403,READ_ONLY,pull-requests: write"
  })
  void whatGitHubSaysIsSaidInOneLine(int status, Kind kind, String words) {
    github.refuse(
        "POST",
        COMMENTS,
        status,
        "{\"message\":\"Resource not accessible by integration " + TOKEN + "\"}");
    Published outcome = publish(comment(1, "red"));
    assertEquals(kind, outcome.kind());
    assertTrue(outcome.message().contains(words), outcome.message());
    assertEquals(1, outcome.message().lines().count());
    assertFalse(outcome.message().contains(TOKEN));
  }

  @Test
  void aTextThatIsTooLongIsReplacedByAShorterOne() {
    github.longest = 150;
    Marker marker = Marker.of("default", FakeGitHub.SHA, 1, 1);
    String text = marker.text() + "\n" + "x".repeat(200);
    String shorter = marker.text() + "\nshort";
    Comment comment = new Comment(marker, text, () -> shorter, Comment.ACTIONS, false);
    assertEquals(Kind.CREATED, publish(comment).kind());
    assertEquals(List.of(shorter), github.bodies(Comment.ACTIONS));
    assertEquals(Kind.UNCHANGED, publish(comment).kind());
  }

  @Test
  void duplicatesOfAnEarlierRaceAreResolved() {
    github.add(Comment.ACTIONS, body(3, "first"));
    github.add(Comment.ACTIONS, body(4, "second"));
    assertEquals(Kind.UPDATED, publish(comment(5, "third")).kind());
    assertEquals(List.of(body(5, "third")), github.bodies(Comment.ACTIONS));
  }

  @Test
  void eightJobsAtOnceLeaveOneComment() throws Exception {
    ExecutorService jobs = Executors.newFixedThreadPool(8);
    List<Callable<Published>> calls = new ArrayList<>();
    IntStream.rangeClosed(1, 8).forEach(i -> calls.add(() -> publish(comment(i, "job " + i))));
    jobs.invokeAll(calls);
    jobs.shutdown();
    assertEquals(1, github.bodies(Comment.ACTIONS).size());
    publish(comment(9, "the last"));
    assertEquals(List.of(body(9, "the last")), github.bodies(Comment.ACTIONS));
  }

  @Test
  void sixJobsAtOnceFindTheOneCommentAmongAThousand() throws Exception {
    IntStream.range(0, 700).forEach(i -> github.add("someone", body(90 + i, "chatter " + i)));
    publish(comment(1, "red"));
    IntStream.range(0, 300).forEach(i -> github.add(Comment.ACTIONS, "another action " + i));
    ExecutorService jobs = Executors.newFixedThreadPool(6);
    for (int round = 0; round < 5; round++) {
      Phaser moments = new Phaser(6);
      List<Callable<Published>> calls = new ArrayList<>();
      int newest = 7 + 6 * round;
      for (int i = newest - 5; i <= newest; i++) {
        int run = i;
        calls.add(() -> publish(comment(run, "job " + run), moments));
      }
      Collections.shuffle(calls, new Random(round));
      jobs.invokeAll(calls);
      assertEquals(List.of(body(newest, "job " + newest)), ours(), "round " + round);
    }
    jobs.shutdown();
    assertEquals(700, github.bodies("someone").size());
  }

  private List<String> ours() {
    return github.bodies(Comment.ACTIONS).stream().filter(it -> it.startsWith("<!--")).toList();
  }

  @Test
  void aCheckRunSendsFiftyAnnotationsARequest() {
    List<Annotation> annotations =
        IntStream.rangeClosed(1, 120)
            .mapToObj(i -> new Annotation(Annotation.Level.ERROR, "a_test.go", i, "t", "m"))
            .toList();
    CheckRun check = new CheckRun("bench", false, "title", "summary", "", annotations);
    try (Publisher publisher = publisher()) {
      assertEquals(Kind.CREATED, publisher.checkRun(PULL, check).kind());
    }
    assertEquals(
        List.of(50, 50, 20),
        github.bodies.stream()
            .filter(it -> it.has("output"))
            .map(it -> it.path("output").path("annotations").size())
            .toList());
  }

  @Test
  void everythingForFourChipsTakesEightRequests() {
    publish(comment(1, "red"));
    github.requests.clear();
    try (Publisher publisher = publisher()) {
      publisher.comment(PULL, comment(2, "green"));
      publisher.checkRun(PULL, new CheckRun("bench", true, "t", "s", "", List.of()));
      publisher.status(PULL, new CommitStatus(true, "bench", "fine", ""));
    }
    assertEquals(8, github.requests.size(), github.requests::toString);
  }

  private Published publish(Comment comment) {
    try (Publisher publisher = publisher()) {
      return publisher.comment(PULL, comment);
    }
  }

  /** Publishes beside others; a moment has passed when each of them waits, too, or is done. */
  private Published publish(Comment comment, Phaser moments) {
    try (Publisher publisher = publisher(unused -> moments.arriveAndAwaitAdvance())) {
      return publisher.comment(PULL, comment);
    } finally {
      moments.arriveAndDeregister();
    }
  }

  private Publisher publisher() {
    return publisher(unused -> {});
  }

  private Publisher publisher(LongConsumer waiting) {
    GitHubAccess access = new GitHubAccess(github.url(), TOKEN, Map.of(), Duration.ofMinutes(2));
    AtomicLong clock = new AtomicLong();
    return new GitHubPublisher(
        access,
        new RetryPolicy(
            access.budget(),
            clock::get,
            millis -> {
              waiting.accept(millis);
              slept.addAndGet(millis);
              clock.addAndGet(millis * 1_000_000);
            }));
  }

  private static String body(long run, String text) {
    return Marker.of("default", FakeGitHub.SHA, run, 1).text() + "\n" + text;
  }

  private static Comment comment(long run, String text) {
    Marker marker = Marker.of("default", FakeGitHub.SHA, run, 1);
    return new Comment(marker, body(run, text), () -> body(run, text), Comment.ACTIONS, false);
  }

  private static Comment quiet(long run, String text) {
    Comment loud = comment(run, text);
    return new Comment(loud.marker(), loud.body(), loud.shorter(), loud.author(), true);
  }
}
