/**
 * This package reads the Go benchmark format, as plain text and as test2json events: bytes come in,
 * a {@link io.github.gobenchreporter.benchfmt.Run} goes out.
 *
 * <pre>{@code
 * String text = "round: 1\nBenchmarkA-8  1  120 ns/op\nround: 2\nBenchmarkA-8  1  125 ns/op\n";
 * InputStream turns = new ByteArrayInputStream(text.getBytes(UTF_8));
 * List<Run> rounds = RoundReader.read("base.txt", turns, Configuration.GO_KEYS);
 * rounds.size();                                 // → 2
 * rounds.get(1).results().get(0).samples("ns/op").get()[0]; // → 125.0
 * String cut = "BenchmarkA-8  1  120 ns/op\nBenchmarkA-8  1  12";
 * InputStream in = new ByteArrayInputStream(cut.getBytes(UTF_8));
 * Run run = RunReader.read("bench.txt", in, Configuration.GO_KEYS);
 * run.results().get(0).samples("ns/op").get().length; // → 1
 * run.problems().size();                         // → 1
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.benchfmt.read;

import org.jspecify.annotations.NullMarked;
