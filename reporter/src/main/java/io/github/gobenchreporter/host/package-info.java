/**
 * This package knows what makes a host fit for benchmarking, and how to see it from outside.
 *
 * <pre>{@code
 * HostReadings readings = new HostReadings(
 *     Map.of(
 *         "sw_vers", "ProductVersion: 15.5\nBuildVersion: 24F74",
 *         "pmset -g", " lowpowermode 1"));
 * HostFacts.of(readings, Map.of()).facts().get("os"); // → macOS 15.5 (24F74)
 * HostChecks.of(readings, Map.of()).stream()
 *     .anyMatch(it -> it.grade() != HostCheck.Grade.FINE); // → true
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.host;

import org.jspecify.annotations.NullMarked;
