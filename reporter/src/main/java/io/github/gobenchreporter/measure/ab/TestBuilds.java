package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds test binaries, those of both sides with the same flags.
 *
 * @param go with the toolchain for both sides
 * @param flags of the user
 * @param aligned whether functions are to begin at cache lines, so that code that did not change
 *     keeps its place within them
 */
record TestBuilds(Tool go, GoFlags flags, boolean aligned) {
  /** A cache line of all chips that Go benchmarks run on but Apple's, where it is half of one. */
  private static final String ALIGN = "-funcalign=64";

  /** A binary, or why there is none. */
  record Built(Optional<Path> binary, String error) {}

  /** What a toolchain's linker can do. */
  record Linker(boolean aligns, boolean shuffles) {
    static Linker of(Tool go, Path module) {
      Tool.Answer help = go.run(module, "tool", "link", "-h");
      String said = help.out() + help.errors();
      return new Linker(said.contains("-funcalign"), said.contains("-randlayout"));
    }
  }

  /**
   * Builds the test binary of a package.
   *
   * @param layout a seed for the order of functions; empty for the linker's own
   */
  Built build(TestPackage each, Path to, Optional<Integer> layout) {
    List<String> command =
        new ArrayList<>(List.of("test", "-c", "-trimpath", "-buildvcs=false", "-o", to.toString()));
    command.addAll(flags.build());
    String linker = linker(layout, each.module());
    if (!linker.isEmpty()) {
      command.add("-ldflags=" + linker);
    }
    command.add(each.path());
    Tool.Answer answer = go.run(each.module(), command);
    if (!answer.ok()) {
      return new Built(Optional.empty(), answer.why());
    }
    return Files.exists(to)
        ? new Built(Optional.of(to), "")
        : new Built(Optional.empty(), "no test files");
  }

  private String linker(Optional<Integer> layout, Path module) {
    String more =
        layout.map(seed -> "-randlayout=" + seed).orElse("") + (aligned ? " " + ALIGN : "");
    if (more.isBlank()) {
      return flags.linker();
    }
    String goflags = go.run(module, "env", "GOFLAGS").out();
    return flags.linkerAnd(more.strip(), goflags);
  }
}
