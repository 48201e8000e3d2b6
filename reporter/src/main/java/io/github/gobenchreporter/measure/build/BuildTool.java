package io.github.gobenchreporter.measure.build;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What runs in an action of a build. An action that compiles and assembles gives one time for both,
 * so that is a kind of its own.
 */
public enum BuildTool {
  COMPILE("compile"),
  ASM("asm"),
  COMPILE_AND_ASM("compile+asm"),
  CGO("cgo"),
  LINK("link"),
  VET("vet"),
  OTHER("other");

  private final String word;

  BuildTool(String word) {
    this.word = word;
  }

  /** As results name it. */
  public String word() {
    return word;
  }

  /**
   * The kind of an action.
   *
   * @param mode as the go command calls it: {@code build}, {@code link}, {@code cgo run}
   * @param commands that it ran, each with its path and arguments
   */
  static BuildTool of(String mode, List<String> commands) {
    Set<BuildTool> tools = EnumSet.noneOf(BuildTool.class);
    commands.forEach(command -> tools.add(of(command)));
    if (mode.startsWith("cgo ") || tools.contains(CGO)) {
      return CGO;
    }
    tools.remove(OTHER); // pack, and what prepares.
    return tools.isEmpty()
        ? OTHER
        : tools.size() == 1
            ? tools.iterator().next()
            : tools.equals(EnumSet.of(COMPILE, ASM)) ? COMPILE_AND_ASM : OTHER;
  }

  /** The tool of a command; its path may be in quotes, and end in .exe. */
  private static BuildTool of(String command) {
    String quote =
        command.startsWith("\"") || command.startsWith("'") ? command.substring(0, 1) : "";
    int end = quote.isEmpty() ? command.indexOf(' ') : command.indexOf(quote, 1);
    String path = command.substring(quote.length(), end < 0 ? command.length() : end);
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return switch (name.replaceFirst("\\.exe$", "")) {
      case "compile" -> COMPILE;
      case "asm" -> ASM;
      case "cgo", "gcc", "g++", "clang", "clang++", "cc", "c++", "gfortran" -> CGO;
      case "link" -> LINK;
      case "vet" -> VET;
      default -> OTHER;
    };
  }
}
