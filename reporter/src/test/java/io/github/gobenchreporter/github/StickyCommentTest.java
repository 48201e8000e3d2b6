package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.github.Published.Kind;
import io.github.gobenchreporter.github.StickyComment.Conversation;
import io.github.gobenchreporter.github.StickyComment.Note;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two runs at one comment, each step of one placed between two steps of the other. */
class StickyCommentTest {
  private final Map<Long, String> comments = new TreeMap<>(Map.of(1L, body(5)));

  @Test
  void aRunThatCommentsBetweenReadingAndEditingIsNotOverwritten() {
    Run six = new Run(6);
    six.afterReading.add(() -> new Run(8).publish());
    assertEquals(Kind.NEWER_THERE, six.publish());
    assertEquals(Map.of(1L, body(8)), comments);
  }

  @Test
  void anEditOfAnOlderRunThatArrivesLateIsReplaced() {
    Run eight = new Run(8);
    eight.whilePausing.add(() -> comments.put(1L, body(6)));
    assertEquals(Kind.UPDATED, eight.publish());
    assertEquals(Map.of(1L, body(8)), comments);
  }

  @Test
  void olderRunsThatKeepArrivingLateAreReplacedEachTime() {
    Run eight = new Run(8);
    List<Long> late = new ArrayList<>(List.of(3L, 6L, 4L, 7L));
    eight.whilePausing.add(() -> lateEdits(eight, late));
    assertEquals(Kind.UPDATED, eight.publish());
    assertEquals(List.of(), late);
    assertEquals(Map.of(1L, body(8)), comments);
  }

  /** One edit a pause. */
  private void lateEdits(Run run, List<Long> late) {
    comments.put(1L, body(late.remove(0)));
    run.afterReading.add(
        () -> {
          if (!late.isEmpty()) {
            run.whilePausing.add(() -> lateEdits(run, late));
          }
        });
  }

  @Test
  void anOlderRunThatWasReplacedSaysSo() {
    Run six = new Run(6);
    six.whilePausing.add(() -> comments.put(1L, body(8)));
    assertEquals(Kind.NEWER_THERE, six.publish());
    assertEquals(Map.of(1L, body(8)), comments);
  }

  @Test
  void aCommentThatSomebodyDeletesMeanwhileIsNotMissed() {
    Run six = new Run(6);
    six.whilePausing.add(comments::clear);
    assertEquals(Kind.UPDATED, six.publish());
    assertEquals(Map.of(), comments);
  }

  /** One run's view of the conversation, with what others do at its steps. */
  private final class Run {
    private final long number;
    private final Deque<Runnable> afterReading = new ArrayDeque<>();
    private final Deque<Runnable> whilePausing = new ArrayDeque<>();

    Run(long number) {
      this.number = number;
    }

    Kind publish() {
      Marker marker = Marker.of("default", FakeGitHub.SHA, number, 1);
      Comment comment =
          new Comment(marker, body(number), () -> body(number), Comment.ACTIONS, false);
      RetryPolicy retries =
          new RetryPolicy(Duration.ofMinutes(2), () -> 0, millis -> run(whilePausing));
      try {
        return new StickyComment(new Conversation(this::read, this::create), comment, retries)
            .publish()
            .kind();
      } catch (CallFailure e) {
        throw new AssertionError(e);
      }
    }

    private List<Note> read() {
      List<Note> notes = new ArrayList<>();
      comments.forEach(
          (id, body) ->
              notes.add(
                  new Note(
                      id, Comment.ACTIONS, body, "", text -> comments.put(id, text), () -> null)));
      run(afterReading);
      return notes;
    }

    private void create(String body) {
      comments.put(1L + comments.size(), body);
    }

    private static void run(Deque<Runnable> steps) {
      while (!steps.isEmpty()) {
        steps.poll().run();
      }
    }
  }

  private static String body(long run) {
    return Marker.of("default", FakeGitHub.SHA, run, 1).text() + "\nrun " + run;
  }
}
