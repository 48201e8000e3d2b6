package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading 20,000 result lines of 2,000 benchmarks from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RunReaderBenchmark {
  private static final int BENCHMARKS = 2_000;
  private static final int SAMPLES = 10;

  /** What {@code go test -bench} prints, without and with {@code -json}. */
  @Param({"text", "test2json"})
  public String form;

  private byte[] results;

  @Setup
  public void write() {
    StringBuilder out = new StringBuilder();
    line(out, "goos: linux\\n");
    line(out, "goarch: amd64\\n");
    line(out, "pkg: example.com/platform/codec\\n");
    line(out, "cpu: Intel(R) Core(TM) i9-14900K\\n");
    Random random = new Random(7);
    for (int b = 0; b < BENCHMARKS; b++) {
      double nanos = Math.exp(1 + 15 * random.nextDouble());
      for (int s = 0; s < SAMPLES; s++) {
        line(out, result(b, nanos * (1 + 0.01 * random.nextGaussian())));
      }
    }
    line(out, "PASS\\n");
    line(out, "ok  \\texample.com/platform/codec\\t24.123s\\n");
    results = out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String result(int number, double nanos) {
    String value = nanos < 1000 ? "%12.1f" : "%10.0f";
    return ("BenchmarkDecode/size=64k/case=%04d-12   \\t%8d\\t" + value)
            .formatted(number, (long) (1e9 / nanos) + 1, nanos)
        + " ns/op\\t    4096 B/op\\t      17 allocs/op\\n";
  }

  /** Adds a line with its tabs and line ends written as in JSON. */
  private void line(StringBuilder out, String line) {
    if (form.equals("text")) {
      out.append(line.replace("\\t", "\t").replace("\\n", "\n"));
    } else {
      out.append("{\"Time\":\"2026-11-20T04:33:51.179257630Z\",\"Action\":\"output\",")
          .append("\"Package\":\"example.com/platform/codec\",\"Output\":\"")
          .append(line)
          .append("\"}\n");
    }
  }

  @Benchmark
  public Run read() throws IOException {
    return RunReader.read("results", new ByteArrayInputStream(results), Configuration.GO_KEYS);
  }
}
