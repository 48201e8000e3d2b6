/**
 * This package knows which chip a run came from and which runs may be compared with each other.
 *
 * <pre>{@code
 * ChipLabel.ofCpu("AMD EPYC 7763 64-Core Processor"); // → amd-epyc-7763
 * Environment head = Environment.of(
 *     new Configuration(Map.of("cpu", List.of("Apple M3 Max"))), "bench.txt");
 * Environment stored = Environment.of(
 *     new Configuration(Map.of("cpu", List.of("Apple M1 Pro"))), "stored.txt");
 * SameChip.check(head, head).refusal();          // → Optional.empty
 * SameChip.check(head, stored).refusal().isPresent(); // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.chip;

import org.jspecify.annotations.NullMarked;
