package io.github.gobenchreporter.cli;

/** The least that can be recorded and compared. */
public final class OneBenchmark {
  /** Two results of one benchmark. */
  public static final String RESULTS =
      """
      goos: linux
      goarch: amd64
      pkg: example.com/a
      cpu: AMD EPYC
      BenchmarkA-2 	 100	 10.5 ns/op
      BenchmarkA-2 	 100	 10.6 ns/op
      """;

  private OneBenchmark() {}
}
