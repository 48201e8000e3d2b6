package io.github.gobenchreporter.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.RunWriter;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as {@code goos/goarch/cpu}, each over the benchmark named behind it. */
class MachineRunsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "linux/amd64/X A                                    > [A]",
        "linux/amd64/X A  linux/amd64/X B                   > [A B]",
        "linux/amd64/X A  linux/amd64/Y B                   > [A] [B]",
        "linux/amd64/X A  linux/amd64/Y B  linux/amd64/Z C  > [A] [B] [C]",
        "linux/amd64/X A  linux/amd64/Y B  linux/amd64/X C  > [A C] [B]",
        "darwin/arm64/X A  linux/arm64/X B                  > [A] [B]",
        "linux/amd64/X A  linux/arm64/- B                   > [A] [B]",
        "linux/amd64/X A  linux/amd64/- B                   > [A B]",
        "linux/amd64/- A  linux/amd64/X B                   > [A B]",
        "linux/amd64/X A  linux/amd64/Y B  linux/amd64/- C  > [A] [B] [C]",
        "-/-/- A  linux/amd64/X B                           > [A B]",
      })
  void aMachineIsWhatNoLineContradicts(String headers, String machines) throws IOException {
    for (boolean stream : List.of(false, true)) {
      List<Run> found = MachineRuns.of(parts(headers, stream));
      assertEquals(machines.strip(), names(found), headers + " as a stream: " + stream);
      assertEquals(found.size(), labels(found), headers);
    }
  }

  @Test
  void whatIsWrittenOfSeveralMachinesIsReadBackAsThem() throws IOException {
    List<Run> machines =
        MachineRuns.of(parts("linux/amd64/X A  darwin/arm64/Y B  linux/amd64/X C", false));
    Run first = machines.get(0);
    Run withFacts = first.withConfiguration(first.configuration().with("cores", "8"));
    String text = RunWriter.write(List.of(withFacts, machines.get(1)));
    List<Run> again = MachineRuns.of(read(text));
    assertEquals("[A C] [B]", names(again));
    assertEquals(List.of("8"), again.get(0).configuration().all("cores"));
    assertEquals(List.of(), again.get(1).configuration().all("cores"));
  }

  private static long labels(List<Run> machines) {
    return machines.stream().map(MachineRuns::name).distinct().count();
  }

  private static String names(List<Run> machines) {
    List<String> all = new ArrayList<>();
    for (Run run : machines) {
      List<String> names =
          run.results().stream()
              .map(it -> it.benchmark().name().substring("Benchmark".length()))
              .toList();
      all.add("[" + String.join(" ", names) + "]");
    }
    return String.join(" ", all);
  }

  private static List<Run> parts(String headers, boolean stream) throws IOException {
    StringBuilder text = new StringBuilder();
    String[] words = headers.strip().split("\\s+");
    for (int i = 0; i < words.length; i += 2) {
      String pkg = "p" + i;
      String block = block(words[i].split("/"), pkg, words[i + 1]);
      text.append(stream ? events(pkg, block) : block);
    }
    return read(text.toString());
  }

  private static String block(String[] said, String pkg, String name) {
    String[] keys = {"goos", "goarch", "cpu"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      text.append(said[i].equals("-") ? "" : keys[i] + ": " + said[i] + "\n");
    }
    text.insert(text.indexOf("cpu:") < 0 ? text.length() : text.indexOf("cpu:"), pkg(pkg));
    return text + "Benchmark" + name + "\t100\t12 ns/op\nPASS\nok  \t" + pkg + "\t1.0s\n";
  }

  private static String pkg(String pkg) {
    return "pkg: " + pkg + "\n";
  }

  private static String events(String pkg, String block) {
    StringBuilder text = new StringBuilder();
    text.append("{\"Action\":\"start\",\"Package\":\"%s\"}\n".formatted(pkg));
    block
        .lines()
        .forEach(
            line ->
                text.append(
                    "{\"Action\":\"output\",\"Package\":\"%s\",\"Output\":\"%s\\n\"}\n"
                        .formatted(pkg, line.replace("\t", "\\t"))));
    return text.append("{\"Action\":\"pass\",\"Package\":\"%s\"}\n".formatted(pkg)).toString();
  }

  private static List<Run> read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Set<String> keys = new HashSet<>(Configuration.GO_KEYS);
    keys.add("cores");
    return RunReader.readParts("test", new ByteArrayInputStream(bytes), keys);
  }
}
