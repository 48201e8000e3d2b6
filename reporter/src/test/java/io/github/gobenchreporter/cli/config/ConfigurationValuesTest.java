package io.github.gobenchreporter.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad values: those of the file are found whichever suite runs. */
class ConfigurationValuesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "suites: {api: {window: x}}      | 1: window: 'x' is no whole number, or too large",
        "suites: {api: {window: 0}}      | 1: window: '0' is less than 1",
        "suites: {api: {alpha: 2}}       | 1: alpha: '2' is no number between 0 and 1",
        "suites: {api: {method: x}}      | 1: method: 'x' is none of noise-aware, paired, threshold, u-test",
        "suites: {api: {fail-on: [x]}}   | 1: fail-on: 'x' is no list of regression, failed, missing, cannot-tell, drift, never; several have commas between",
        "suites: {api: {confirm-rounds: x}} | 1: confirm-rounds: 'x' is no whole number, or too large",
        "fail-on: [regression, never]    | 1: fail-on: 'regression,never' is no list: never stands alone",
      })
  void itIsFoundWithItsPlace(String text, String message) throws IOException {
    Files.writeString(folder.resolve("c.yml"), text);
    Files.writeString(folder.resolve("head.txt"), "cpu: x\nBenchmarkA-8 1 100 ns/op\n");
    Ran ran = Ran.in(folder, "compare", "head.txt", "--config=c.yml");
    assertEquals("go-bench-reporter: error: c.yml:" + message + "\n", ran.err());
    assertEquals(2, ran.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--baselines=c.yml | --baselines c.yml is a file; give a folder",
        "--out=c.yml       | is a file; give a folder",
        "--templates=nope  | nope does not exist); give the folder that holds report.md.ftl",
      })
  void aFileIsNoFolder(String option, String message) throws IOException {
    Files.writeString(folder.resolve("c.yml"), "");
    Files.writeString(folder.resolve("head.txt"), "cpu: x\nBenchmarkA-8 1 100 ns/op\n");
    Ran ran = Ran.in(folder, "compare", "head.txt", option, "--format=md");
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
  }
}
