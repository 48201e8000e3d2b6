package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the benchmarks of one package beside their results: who started, failed or was
 * skipped, and with which words.
 *
 * <p>Go prints no "pass" for a benchmark: it has passed when its result line exists. Messages stand
 * before {@code --- FAIL} when verbose (always with {@code -json}) and after it otherwise.
 */
final class PackageOutcome {
  /** A benchmark that logs without end says why it failed well before this. */
  private static final int MOST_LINES = 200;

  private static final byte[] NOTHING = {};

  private final Map<String, Told> failures = new LinkedHashMap<>();
  private final Set<String> started = new LinkedHashSet<>();
  private final Set<String> measured = new LinkedHashSet<>();
  private final List<String> recent = new ArrayList<>();
  private final BenchmarkStack stack = new BenchmarkStack();
  private @Nullable String running;
  private boolean begun;
  private boolean benchmarkStarted;
  private byte[] lastStarted = NOTHING;
  private @Nullable String failing;
  private @Nullable Kind crash;

  /** How a benchmark ended, and what was printed around that. */
  private record Told(Kind kind, List<String> lines) {
    Failure failure(String name) {
      return new Failure("", name, kind, FailureMessage.of(lines));
    }
  }

  /** A benchmark or test has started: {@code === RUN BenchmarkX}. */
  void started(String name) {
    started.add(name);
    benchmarkStarted |= name.startsWith("Benchmark");
    lastStarted = BenchmarkName.withoutProcs(name).equals(name) ? NOTHING : bytes(name);
    runs(name);
  }

  /** A name was printed but no numbers yet. */
  void runs(String name) {
    running = name;
    begun = true;
    failing = null;
    if (crash == null) {
      recent.clear();
    }
  }

  /** The benchmark that runs, as far as is known. */
  @Nullable String running() {
    return running;
  }

  /**
   * Whether the slice is the very name announced last. Only asked where a name ends in {@code -4},
   * which is GOMAXPROCS or, at one, the sub-benchmark's own.
   */
  boolean isStarted(byte[] line, int from, int to) {
    return lastStarted.length > 0
        && Arrays.equals(lastStarted, 0, lastStarted.length, line, from, to);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  boolean benchmarkStarted() {
    return benchmarkStarted;
  }

  boolean isRunning(String name) {
    return running != null
        && (name.equals(running) || BenchmarkName.withoutProcs(name).equals(running));
  }

  /**
   * Whether a result of this name can be: it has started, or the lines do not tell which benchmarks
   * have; behind tests Go announces none.
   */
  boolean expects(String name) {
    return !benchmarkStarted
        || started.contains(name)
        || started.contains(BenchmarkName.withoutProcs(name));
  }

  /** A result line; called for every one, so it only forgets. */
  void resultSeen() {
    begun = false;
    failing = null;
    if (!recent.isEmpty()) {
      recent.clear();
    }
  }

  /** The first result of a benchmark. */
  void measured(String name) {
    measured.add(name);
    measured.add(BenchmarkName.withoutProcs(name));
  }

  /**
   * A benchmark failed or was skipped. A parent that failed because of its child adds nothing; one
   * that fails in a later run is named twice, {@code BenchmarkX} and then {@code BenchmarkX-8}.
   */
  void ended(String name, Kind kind) {
    boolean childTells = failures.keySet().stream().anyMatch(it -> it.startsWith(name + "/"));
    String bare = BenchmarkName.withoutProcs(name);
    Told before = started.contains(name) || bare.equals(name) ? null : failures.remove(bare);
    if (!childTells) {
      failures.putIfAbsent(name, before == null ? told(kind) : before);
    }
    failing = name;
    recent.clear();
  }

  private Told told(Kind kind) {
    return new Told(kind, new ArrayList<>(recent));
  }

  /** Any other line: perhaps part of a message. */
  void log(String line) {
    if (line.isBlank()) {
      return;
    }
    if (crash != null) {
      stack.line(line);
    }
    if (failing != null && line.startsWith("    ")) {
      Told told = failures.get(failing);
      if (told != null && told.lines().size() < MOST_LINES) {
        told.lines().add(line);
      }
    } else if (recent.size() < Failure.MESSAGE_LINES) {
      recent.add(line);
    } else if (crash == null) {
      recent.remove(0);
      recent.add(line);
    }
  }

  /** The process is going down; the first cause is the one, except that a time-out explains all. */
  void crashed(Kind kind, String line) {
    if (crash == null || crash == Kind.EXITED || kind == Kind.TIMED_OUT) {
      if (kind != Kind.EXITED) {
        recent.clear();
      }
      crash = kind;
    }
    log(line);
  }

  /** Benchmarks that started but left neither result nor reason. */
  List<String> withoutResult() {
    return started.stream()
        .filter(name -> name.startsWith("Benchmark"))
        .filter(name -> !measured.contains(name) && !failures.containsKey(name))
        .filter(name -> started.stream().noneMatch(other -> other.startsWith(name + "/")))
        .toList();
  }

  /** The failures and skips said so far. */
  List<Failure> failures() {
    List<Failure> all = new ArrayList<>();
    failures.forEach((name, told) -> all.add(told.failure(name)));
    return all;
  }

  /** The failures of a package that failed, of which {@code lastWords} is the last line. */
  List<Failure> failuresOfFailedPackage(String lastWords) {
    boolean explained = failures.values().stream().anyMatch(it -> it.kind() != Kind.SKIPPED);
    if (explained && (crash == null || crash == Kind.EXITED)) {
      return failures();
    }
    List<String> words = recent.isEmpty() ? List.of(lastWords) : recent;
    return failuresAnd(crash == null ? Kind.FAILED : crash, words);
  }

  /** The failures of a package whose end is not in the stream. */
  List<Failure> failuresOfTruncatedPackage() {
    return failuresAnd(crash == null ? Kind.TRUNCATED : crash, recent);
  }

  /**
   * The failures where a text just stops: it may have been cut by hand, a crash is none of those.
   */
  List<Failure> unended() {
    return crash == null ? failures() : failuresAnd(crash, recent);
  }

  private List<Failure> failuresAnd(Kind kind, List<String> words) {
    List<Failure> all = failures();
    all.add(new Failure("", culprit(), kind, FailureMessage.of(words)));
    return all;
  }

  /** The benchmark that the package went down in; "" where nothing tells. */
  private String culprit() {
    return running != null && hasFailed(running)
        ? running
        : stack.function().filter(this::hasNotEnded).orElse("");
  }

  /** Go prints no name before it has called a benchmark once; where that panics, only the stack. */
  private boolean hasNotEnded(String function) {
    return !measured.contains(function) && !failures.containsKey(function);
  }

  /** Whether the package went down in this benchmark, the last that ran. */
  private boolean hasFailed(String last) {
    return crash == null ? isInterrupted() : hasBegun() || hasThrown(last);
  }

  /**
   * Whether the stack of a crash names this benchmark; a stream may not say that a run has begun.
   */
  private boolean hasThrown(String name) {
    String function = BenchmarkName.withoutProcs(name).replaceFirst("/.*", "");
    return stack.function().filter(function::equals).isPresent() && !failures.containsKey(name);
  }

  /** Whether a benchmark was running that has neither result nor failure. */
  boolean isInterrupted() {
    return running != null && !measured.contains(running) && !failures.containsKey(running);
  }

  /** Whether a benchmark has begun since the last result, as at its n-th run, and not ended. */
  private boolean hasBegun() {
    return begun && running != null && !failures.containsKey(running);
  }
}
