package io.github.gobenchreporter.unit;

/**
 * A unit exactly as Go printed it: {@code ns/op}, {@code B/op}, {@code MB/s}, {@code %sys}.
 *
 * @param name not empty, without white space
 * @see <a href="https://go.dev/design/14313-benchmark-format">the benchmark format</a>
 */
public record Unit(String name) {
  public Unit {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("unit is empty");
    }
  }

  /**
   * The direction known without a {@code Unit} line: time, memory and {@code %sys} are better low,
   * rates ({@code …/s}) are better high, anything else is unknown.
   */
  public Better better() {
    return switch (name) {
      case "ns/op", "sec/op", "B/op", "allocs/op", "%sys" -> Better.LOWER;
      default -> isRate() ? Better.HIGHER : Better.UNKNOWN;
    };
  }

  /** Whether a change is told in the unit's own points, not in percent of percent. */
  public boolean isPercentage() {
    return name.startsWith("%") || name.endsWith("%");
  }

  /** Whether this counts something per second. */
  public boolean isRate() {
    return name.endsWith("/s") || name.endsWith("/sec");
  }

  /** Whether {@code Unit … assume=exact} goes without saying: sizes of a file do not vary. */
  public boolean isSize() {
    return name.endsWith("-bytes") && !name.contains("RSS") && !name.contains("VM");
  }

  /** Like {@link #hashCode}, called for every row; a record's own are slow until compiled. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Unit it && name.equals(it.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
