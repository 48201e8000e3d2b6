package io.github.gobenchreporter.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What units are, found from their names: the words that say what is measured, what costs, and what
 * is wanted. Nothing is guessed: a name without such a word has no direction.
 */
final class Catalogue {
  /** What nobody wants more of. */
  private static final Set<String> COSTS =
      Set.of(
          "gc",
          "gcs",
          "cycles",
          "instructions",
          "instrs",
          "insns",
          "syscalls",
          "switches",
          "interrupts",
          "wakeups",
          "panics",
          "crashes",
          "garbage",
          "heap",
          "lost",
          "loss",
          "lag",
          "conflicts",
          "deadlocks",
          "evictions",
          "evicted",
          "restarts",
          "rollbacks",
          "violations",
          "retry",
          "retries",
          "retried",
          "errs",
          "err");

  private static final List<String> COSTS_BEGIN =
      List.of(
          "alloc",
          "malloc",
          "error",
          "fail",
          "fault",
          "timeout",
          "retransm",
          "drop",
          "miss",
          "collision",
          "reject",
          "abort",
          "cancel",
          "discard",
          "throttl",
          "exception",
          "unavail",
          "pause",
          "stall",
          "wait",
          "leak",
          "contention",
          "overflow",
          "overrun",
          "underrun",
          "corrupt");

  /** Times that are no cost. */
  private static final Set<String> OTHER_TIMES =
      Set.of("idle", "saved", "uptime", "ttl", "remaining", "simulated");

  /** Sizes that are no cost: what is free, or the work itself. */
  private static final Set<String> OTHER_SIZES =
      Set.of(
          "saved",
          "free",
          "available",
          "avail",
          "remaining",
          "processed",
          "read",
          "written",
          "sent",
          "received",
          "transferred",
          "input");

  /** Words that are so much in a second by themselves. */
  private static final Set<String> RATES =
      Set.of(
          "tps", "qps", "rps", "fps", "pps", "mps", "iops", "bps", "kbps", "mbps", "gbps", "mibps",
          "gibps", "krps", "kqps", "ktps", "kops", "mops", "flops", "mflops", "gflops", "tflops");

  /** Percentages of these are better low. */
  private static final Set<String> LOW_SHARES = Set.of("sys", "gc");

  private static final Set<String> HIGH_SHARES = Set.of("hit", "hits", "hitrate");

  /**
   * From a thousand on, plain numbers are told with a prefix: {@code 102.1 M} in {@code rows/s}.
   */
  private static final List<String> PREFIXES = List.of("", "k", "M", "G", "T");

  private static final List<NumberScale> BARE = List.of(new NumberScale(1, ""));

  private Catalogue() {}

  static Kind kind(String name, UnitName parts) {
    if (name.startsWith("%")
        || name.endsWith("%")
        || parts.has(Set.of("pct", "percent")::contains)) {
      return Kind.PERCENT;
    }
    boolean isTime = parts.measure().filter(it -> it.kind() == Kind.TIME).isPresent();
    if (parts.perTime() && !isTime || isRateWord(parts)) {
      return Kind.RATE;
    }
    return parts
        .measure()
        .map(Measure::kind)
        .orElse(parts.has(Catalogue::isCost) ? Kind.COUNT : Kind.OTHER);
  }

  private static boolean isRateWord(UnitName parts) {
    List<String> words = parts.words();
    return !words.isEmpty()
        && parts.per().isEmpty()
        && RATES.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
  }

  private static boolean isCost(String word) {
    return COSTS.contains(word) || COSTS_BEGIN.stream().anyMatch(word::startsWith);
  }

  /**
   * Which direction is the good one. What costs has none in a rate: there is more of it also where
   * more is done ({@code allocs/s}, {@code gc-pause-ns/s}).
   */
  static Better better(Kind kind, UnitName parts) {
    boolean costs = parts.has(Catalogue::isCost);
    return switch (kind) {
      case TIME ->
          parts.perTime() || parts.has(OTHER_TIMES::contains) ? Better.UNKNOWN : Better.LOWER;
      case BYTES -> parts.has(OTHER_SIZES::contains) ? Better.UNKNOWN : Better.LOWER;
      case COUNT -> Better.LOWER;
      case RATE -> costs ? Better.UNKNOWN : Better.HIGHER;
      case PERCENT ->
          costs || parts.has(LOW_SHARES::contains)
              ? Better.LOWER
              : parts.has(HIGH_SHARES::contains) ? Better.HIGHER : Better.UNKNOWN;
      case OTHER -> Better.UNKNOWN;
    };
  }

  static List<NumberScale> scales(String name, Kind kind, UnitName parts) {
    if (kind == Kind.PERCENT) {
      return BARE;
    }
    String per = name.contains("/") ? name.substring(name.indexOf('/')) : "";
    boolean rate = kind == Kind.RATE;
    return parts
        .measure()
        .map(it -> rate ? it.asRate().scales(per) : it.scales(parts.perTime() ? per : ""))
        .orElseGet(() -> prefixed(parts));
  }

  /** A word with a capital may have a prefix already ({@code Mops/s}). */
  private static List<NumberScale> prefixed(UnitName parts) {
    boolean mayHaveOne =
        parts.words().stream().anyMatch(word -> Character.isUpperCase(word.charAt(0)))
            || isRateWord(parts) && parts.words().get(parts.words().size() - 1).length() > 3;
    if (mayHaveOne) {
      return BARE;
    }
    List<NumberScale> scales = new ArrayList<>(BARE);
    for (int i = 1; i < PREFIXES.size(); i++) {
      scales.add(new NumberScale(Math.pow(1e3, i), PREFIXES.get(i)));
    }
    return scales;
  }
}
