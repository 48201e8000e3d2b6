/**
 * This package reads other tools' histories as runs of a baseline.
 *
 * <pre>{@code
 * String text = "pkg: m\nBenchmarkA-8  1  120 ns/op\n";
 * Path history = Files.createDirectory(folder.resolve("history"));
 * Files.writeString(history.resolve("3f2a9c1d0b7e5a6c3f2a9c1d0b7e5a6c3f2a9c1d.txt"), text);
 * Instant time = Instant.parse("2026-11-20T10:22:31Z");
 * HistoryImport.Imports imports =
 *     new HistoryImport(commit -> Optional.of(time), Optional.empty()).read(history);
 * imports.runs().get(0).commit();                // → 3f2a9c1d0b7e5a6c3f2a9c1d0b7e5a6c3f2a9c1d
 * imports.runs().get(0).time();                  // → 2026-11-20T10:22:31Z
 * imports.leftOut();                             // → []
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.baseline.importer;

import org.jspecify.annotations.NullMarked;
