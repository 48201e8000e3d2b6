/**
 * This package knows the Go benchmark format, as plain text and as test2json events, both ways:
 * bytes come in, a {@link io.github.gobenchreporter.benchfmt.Run} goes out.
 *
 * <pre>{@code
 * String text = "goos: linux\npkg: m\nBenchmarkA-8  1  120 ns/op\nBenchmarkA-8  1  125 ns/op\n";
 * InputStream in = new ByteArrayInputStream(text.getBytes(UTF_8));
 * Run run = RunReader.read("bench.txt", in, Configuration.GO_KEYS);
 * run.results().get(0).benchmark();              // → m.BenchmarkA-8
 * run.results().get(0).samples("ns/op").get()[1]; // → 125.0
 * run.configuration().get("goos");               // → Optional[linux]
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.benchfmt;

import org.jspecify.annotations.NullMarked;
