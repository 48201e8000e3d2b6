/**
 * This package knows earlier runs: where they are stored, under which name, and how to read and add
 * them.
 *
 * <pre>{@code
 * String text = "cpu: Apple M3 Max\npkg: m\nBenchmarkA-8  1  120 ns/op\n";
 * Run run = RunReader.read(
 *     "bench.txt", new ByteArrayInputStream(text.getBytes(UTF_8)), Configuration.GO_KEYS);
 * ChipLabel chip = new ChipLabel("apple-m3-max");
 * BaselineRef main = new BaselineRef("main");
 * Instant time = Instant.parse("2026-11-20T10:22:31Z");
 * RunRecord record = new RunRecord(chip, main, "3f2a9c1d0b7e", time, Map.of(), run);
 * record.path().startsWith(
 *     "apple-m3-max/main/20261120T102231Z-3f2a9c1d0b7e-"); // → true
 * BaselineStore store = new DirectoryStore(folder);
 * new Recorder(store, Recorder.DEFAULT_KEEP).record(List.of(record)).stored().size(); // → 1
 * Window window = new Window(Window.DEFAULT_SIZE, Optional.empty());
 * new Baselines(store).runs(chip, main, window).get(0).commit(); // → Optional[3f2a9c1d0b7e]
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.baseline;

import org.jspecify.annotations.NullMarked;
