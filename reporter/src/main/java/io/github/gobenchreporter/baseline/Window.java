package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.text.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which runs of a baseline to use: the newest ones, up to a point.
 *
 * @param size at most this many, at least 1
 * @param until a commit (7 or more hexadecimal digits) or a time after which runs are left out
 * @param branched where the head left the branch, which counts where no {@code until} is given
 */
public record Window(int size, Optional<String> until, Optional<BranchPoint> branched) {
  /** The default size. */
  public static final int DEFAULT_SIZE = 20;

  /**
   * Checks the size.
   *
   * @throws ReporterException if no run would be in it
   */
  public Window {
    if (size < 1) {
      throw ReporterException.input("--window " + size + ": give at least 1");
    }
  }

  /** The newest runs up to a limit. */
  public Window(int size, Optional<String> until) {
    this(size, until, Optional.empty());
  }

  /** The same, up to the point where a head left the branch. */
  public Window upTo(Optional<BranchPoint> point) {
    return new Window(size, until, point);
  }

  /** The file names in the window, oldest first, of all {@code names} in order. */
  List<String> of(List<String> names) {
    return select(names).names();
  }

  /**
   * The names in the window.
   *
   * @param later those after the point where the head left the branch, oldest first
   */
  record Part(List<String> names, List<String> later, Extent extent) {}

  Part select(List<String> names) {
    if (until.isPresent()) {
      return newest(upTo(names, until.get()), names, Extent.End.GIVEN, "");
    }
    OptionalInt end = branched.map(it -> it.end(names)).orElse(OptionalInt.empty());
    if (end.isEmpty()) {
      return newest(names, names, Extent.End.NEWEST, "");
    }
    BranchPoint point = branched.orElseThrow();
    if (!point.known()) {
      return newest(names.subList(0, end.getAsInt()), names, Extent.End.UNKNOWN, point.commit());
    }
    if (end.getAsInt() == 0) {
      return newest(names, names, Extent.End.LATER, point.commit());
    }
    List<String> early = names.subList(0, end.getAsInt());
    boolean stored = point.isAt(early.get(early.size() - 1));
    Extent.End where = stored ? Extent.End.BRANCHED : Extent.End.NEAREST;
    return newest(early, names, where, point.commit());
  }

  private Part newest(List<String> early, List<String> all, Extent.End end, String point) {
    int older = Math.max(0, early.size() - size);
    List<String> later = point.isEmpty() ? List.of() : all.subList(early.size(), all.size());
    Extent extent = new Extent(end, point, older, all.size() - early.size());
    return new Part(early.subList(older, early.size()), later, extent);
  }

  private static List<String> upTo(List<String> names, String limit) {
    Optional<Instant> time = time(limit);
    if (time.isPresent()) {
      String latest = RunFileName.timeOf(time.get());
      return names.stream()
          .filter(
              name ->
                  RunFileName.parse(name).map(it -> it.time().compareTo(latest) <= 0).orElse(true))
          .toList();
    }
    if (!ShortCommit.isId(limit)) {
      throw ReporterException.input(
          "--until %s is neither a commit nor a time such as 2026-11-20T10:22:31Z"
              .formatted(limit));
    }
    return upToCommit(names, limit);
  }

  private static List<String> upToCommit(List<String> names, String commit) {
    for (int i = names.size() - 1; i >= 0; i--) {
      String recorded = RunFileName.parse(names.get(i)).map(RunFileName::commit).orElse("");
      if (!recorded.isEmpty() && (commit.startsWith(recorded) || recorded.startsWith(commit))) {
        return names.subList(0, i + 1);
      }
    }
    throw ReporterException.input(
        "--until %s: no run of that commit is stored; give a time or a recorded commit"
            .formatted(commit));
  }

  private static Optional<Instant> time(String text) {
    return TimeText.of(text).or(() -> date(text));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .minusSeconds(1));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
