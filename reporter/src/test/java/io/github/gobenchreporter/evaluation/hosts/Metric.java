package io.github.gobenchreporter.evaluation.hosts;

/** What {@code go test -bench} prints for a benchmark, in the order in which it does. */
public enum Metric {
  TIME("ns/op"),
  RATE("MB/s"),
  BYTES("B/op"),
  ALLOCS("allocs/op");

  private final String unit;

  Metric(String unit) {
    this.unit = unit;
  }

  /** As Go prints it. */
  public String unit() {
    return unit;
  }

  boolean ofMemory() {
    return this == BYTES || this == ALLOCS;
  }
}
