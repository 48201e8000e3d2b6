package io.github.gobenchreporter.unit;

/** What a unit measures; {@link Unit#kind} finds it from the unit's name. */
public enum Kind {
  /** {@code ns/op}, {@code p99-ms}, {@code ns/row}. */
  TIME,
  /** {@code B/op}, {@code heap-B}, {@code text-bytes}, {@code GiB}. */
  BYTES,
  /** How often something happened that costs: {@code allocs/op}, {@code cache-misses/op}. */
  COUNT,
  /** How much was done in a time: {@code MB/s}, {@code rows/sec}, {@code qps}. */
  RATE,
  /** A share of a hundred; its changes are told in points: {@code %sys}, {@code hit%}. */
  PERCENT,
  /** Anything else: {@code rounds/op}. */
  OTHER
}
