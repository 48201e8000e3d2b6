package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import java.util.ArrayList;
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
  private final Map<String, Failure> failures = new LinkedHashMap<>();
  private final Set<String> started = new LinkedHashSet<>();
  private final Set<String> measured = new LinkedHashSet<>();
  private final List<String> recent = new ArrayList<>();
  private @Nullable String running;
  private @Nullable String failing;
  private @Nullable Kind crash;

  /** A benchmark or test has started: {@code === RUN BenchmarkX}. */
  void started(String name) {
    started.add(name);
    runs(name);
  }

  /** A name was printed but no numbers yet. */
  void runs(String name) {
    running = name;
    failing = null;
    if (crash == null) {
      recent.clear();
    }
  }

  /** The benchmark that runs, as far as is known. */
  @Nullable String running() {
    return running;
  }

  boolean benchmarkStarted() {
    for (String name : started) {
      if (name.startsWith("Benchmark")) {
        return true;
      }
    }
    return false;
  }

  boolean isRunning(String name) {
    return running != null
        && (name.equals(running) || BenchmarkName.withoutProcs(name).equals(running));
  }

  /** Whether a result of this name can be: it has started, or the lines do not tell who has. */
  boolean expects(String name) {
    return started.isEmpty()
        || started.contains(name)
        || started.contains(BenchmarkName.withoutProcs(name));
  }

  /** A result line; called for every one, so it only forgets. */
  void resultSeen() {
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

  /** A benchmark failed or was skipped. A parent that failed because of its child adds nothing. */
  void ended(String name, Kind kind) {
    boolean childTells = failures.keySet().stream().anyMatch(it -> it.startsWith(name + "/"));
    if (!childTells) {
      failures.putIfAbsent(name, new Failure("", name, kind, recent));
    }
    failing = name;
    recent.clear();
  }

  /** Any other line: perhaps part of a message. */
  void log(String line) {
    if (line.isBlank()) {
      return;
    }
    if (failing != null && line.startsWith("    ")) {
      failures.computeIfPresent(failing, (name, failure) -> withLine(failure, line.strip()));
    } else if (recent.size() < Failure.MESSAGE_LINES) {
      recent.add(line.strip());
    } else if (crash == null) {
      recent.remove(0);
      recent.add(line.strip());
    }
  }

  private static Failure withLine(Failure failure, String line) {
    List<String> message = new ArrayList<>(failure.message());
    if (message.size() < Failure.MESSAGE_LINES && !message.contains(line)) {
      message.add(line);
    }
    return new Failure(failure.pkg(), failure.name(), failure.kind(), message);
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
    return List.copyOf(failures.values());
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
    List<Failure> all = new ArrayList<>(failures.values());
    all.add(new Failure("", isInterrupted() && running != null ? running : "", kind, words));
    return all;
  }

  /** Whether a benchmark was running that has neither result nor failure. */
  boolean isInterrupted() {
    return running != null && !measured.contains(running) && !failures.containsKey(running);
  }
}
