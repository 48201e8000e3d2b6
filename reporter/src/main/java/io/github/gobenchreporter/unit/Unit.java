package io.github.gobenchreporter.unit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A unit exactly as Go printed it ({@code ns/op}, {@code p99-ms}, {@code rows/s}), and what that
 * means: what is measured, which direction is better, how numbers in it are written and how
 * coarsely Go prints them. Everything is found once from the name; a {@code Unit … better=} line
 * may say the direction instead. Two units are the same where name and direction are.
 *
 * @see <a href="https://go.dev/design/14313-benchmark-format">the benchmark format</a>
 */
public final class Unit {
  public static final Unit NS_PER_OP = new Unit("ns/op");
  public static final Unit SEC_PER_OP = new Unit("sec/op");
  public static final Unit MB_PER_S = new Unit("MB/s");
  public static final Unit B_PER_OP = new Unit("B/op");
  public static final Unit ALLOCS_PER_OP = new Unit("allocs/op");
  public static final Unit PERCENT_SYS = new Unit("%sys");

  /** CPU time of an op, of all threads and the kernel's for them. */
  public static final Unit CPU_NS_PER_OP = new Unit("cpu-ns/op");

  public static final Unit REAL_NS_PER_OP = new Unit("real-ns/op");
  public static final Unit USER_NS_PER_OP = new Unit("user-ns/op");
  public static final Unit SYS_NS_PER_OP = new Unit("sys-ns/op");

  /** Where a benchmark failed and was not measured in any. */
  public static final Unit NONE = new Unit();

  /** What {@code testing} prints by itself, in the order of a result line. */
  public static final List<Unit> OF_GO = List.of(NS_PER_OP, MB_PER_S, B_PER_OP, ALLOCS_PER_OP);

  private static final Set<String> EXPLAIN_CPU_TIME =
      Set.of(REAL_NS_PER_OP.name, USER_NS_PER_OP.name, SYS_NS_PER_OP.name);

  private static final Set<String> MEMORY_OF_AN_OP = Set.of(B_PER_OP.name, ALLOCS_PER_OP.name);

  private final String name;
  private final Kind kind;
  private final Better better;
  private final boolean declared;
  private final boolean timeOfAnOp;
  private final List<NumberScale> scales;

  private Unit() {
    this("", Kind.OTHER, Better.UNKNOWN, false, List.of(new NumberScale(1, "")));
  }

  private Unit(String name, Kind kind, Better better, boolean declared, List<NumberScale> scales) {
    this.name = name;
    this.kind = kind;
    this.better = better;
    this.declared = declared;
    this.timeOfAnOp = name.equals("ns/op") || name.equals("sec/op");
    this.scales = scales;
  }

  /**
   * The unit of that name.
   *
   * @param name not empty, without white space
   */
  public Unit(String name) {
    this(name, UnitName.of(name));
  }

  private Unit(String name, UnitName parts) {
    this(name, parts, Catalogue.kind(name, parts));
  }

  private Unit(String name, UnitName parts, Kind kind) {
    this(
        name,
        kind,
        Catalogue.better(kind, parts),
        false,
        List.copyOf(Catalogue.scales(name, kind, parts)));
    if (name.isEmpty()) {
      throw new IllegalArgumentException("unit is empty");
    }
  }

  /** The same with the direction that a {@code Unit … better=} line gives it. */
  public Unit declared(Better direction) {
    return new Unit(name, kind, direction, true, scales);
  }

  /** As Go printed it. */
  public String name() {
    return name;
  }

  /** What is measured. */
  public Kind kind() {
    return kind;
  }

  /** The direction that is good, declared or known from the name. */
  public Better better() {
    return better;
  }

  /** Whether a {@code Unit} line gave the direction: whoever writes one wants it judged. */
  public boolean isDeclared() {
    return declared;
  }

  /** Whether a change is told in the unit's own points, not in percent of percent. */
  public boolean isPercentage() {
    return kind == Kind.PERCENT;
  }

  /** Whether more of it per time is better. */
  public boolean isRate() {
    return kind == Kind.RATE && better == Better.HIGHER;
  }

  /** Whether Go prints it by itself, or a tool of Go's. */
  public boolean isOfGo() {
    return OF_GO.contains(this) || name.equals(PERCENT_SYS.name);
  }

  /** Whether it is the time of one op, which is what most benchmarks are about. */
  public boolean isTimeOfAnOp() {
    return timeOfAnOp;
  }

  /**
   * Whether it explains what {@link #CPU_NS_PER_OP} tells of a process, and by itself says nothing
   * of the code: its parts, which come in ticks, and the wall time of steps of a build, which hangs
   * on what else the host does.
   */
  public boolean explainsCpuTime() {
    return EXPLAIN_CPU_TIME.contains(name);
  }

  /**
   * A size of another unit in this one: {@code 1 µs} is 1000 in {@code p99-ns/op}.
   *
   * @param scale a unit of time or of bytes, as {@code us} or {@code KiB}
   * @return empty where this unit does not count what the other does
   */
  public OptionalDouble sizeOf(double number, String scale) {
    Optional<Measure> own = UnitName.of(name).measure();
    Optional<Measure> other = Measure.of(scale);
    return own.isPresent() && other.isPresent() && own.get().kind() == other.get().kind()
        ? own.get().ofOther(number, other.get())
        : OptionalDouble.empty();
  }

  /** A value in this unit of {@link Kind#TIME} in nanoseconds. */
  public double nanoseconds(double value) {
    return value / scales.get(0).factor();
  }

  /** Whether it is what {@code -benchmem} tells of one op. */
  public boolean isMemoryOfAnOp() {
    return MEMORY_OF_AN_OP.contains(name);
  }

  /** Whether {@code Unit … assume=exact} goes without saying: sizes of a file do not vary. */
  public boolean isSize() {
    return name.endsWith("-bytes") && !name.contains("RSS") && !name.contains("VM");
  }

  /**
   * How far apart two neighbouring numbers are as Go's {@code testing} prints them: hundredths of
   * {@code MB/s}, whole {@code B/op} and {@code allocs/op}, else four significant digits, but no
   * more than seven decimals and no fewer than none.
   *
   * @param value as printed
   * @see <a href="https://go.dev/src/testing/benchmark.go">prettyPrint and
   *     BenchmarkResult.String</a>
   */
  public double printedStep(double value) {
    if (name.equals(MB_PER_S.name)) {
      return 0.01;
    }
    double size = Math.abs(value);
    if (isMemoryOfAnOp() || size >= 999.95) {
      return 1;
    }
    int decimals = 1;
    for (double from = 99.995; size < from && decimals < 7; from /= 10) {
      decimals++;
    }
    return Math.pow(10, -decimals);
  }

  /** In which its numbers are written, the smallest first; the unit itself is among them. */
  List<NumberScale> scales() {
    return scales;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit it
        && name.equals(it.name)
        && better == it.better
        && declared == it.declared;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
