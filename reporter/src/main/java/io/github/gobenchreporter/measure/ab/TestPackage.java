package io.github.gobenchreporter.measure.ab;

import java.nio.file.Path;
import java.util.List;

/**
 * A package of one side with benchmarks in its tests.
 *
 * @param path its import path
 * @param folder where its files are, and where its benchmarks run
 * @param module the folder of its module, where Go is run
 * @param benchmarks the names of its benchmark functions
 */
record TestPackage(String path, Path folder, Path module, List<String> benchmarks) {
  TestPackage {
    benchmarks = List.copyOf(benchmarks);
  }
}
