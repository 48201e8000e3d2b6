package io.github.gobenchreporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every package that can be called from outside shows how, in the comment of its {@code
 * package-info.java}; here the examples run, in a {@code folder} of their own, and what they say
 * after {@code // →} is what they give.
 */
class PackageExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/gobenchreporter");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>");
  private static final Pattern SAYS = Pattern.compile("(?s)(.*);\\s*// → (.*)");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");

  /**
   * What starts Go, and forms of a report that goldens show whole; beside them the commands, which
   * docs/ shows.
   */
  private static final Set<String> WITHOUT =
      Set.of("", "measure/ab", "report/calibration", "report/site");

  @Test
  void everyPackageHasAnExample() throws IOException {
    Set<String> without = new TreeSet<>();
    for (Path info : infos()) {
      String name = name(info);
      if (!name.startsWith("cli") && examples(info).isEmpty()) {
        without.add(name);
      }
    }
    assertEquals(new TreeSet<>(WITHOUT), without);
  }

  @Test
  void theExamplesGiveWhatTheySay(@TempDir Path folder) throws Exception {
    Map<String, Path> classes = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    for (Path info : infos()) {
      String example = String.join("\n", examples(info));
      if (!example.isEmpty()) {
        String name = "Example" + files.size();
        files.add(Files.writeString(folder.resolve(name + ".java"), program(name, info, example)));
        classes.put(name, info);
      }
    }
    compile(folder, files);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (Map.Entry<String, Path> each : classes.entrySet()) {
        List<String> said = new ArrayList<>();
        List<String> given = new ArrayList<>();
        loader
            .loadClass(each.getKey())
            .getMethod("run", Path.class, List.class, List.class)
            .invoke(null, Files.createDirectory(folder.resolve("of" + each.getKey())), said, given);
        assertTrue(said.size() > 0, each.getValue() + " says nothing");
        assertEquals(lines(said), lines(given), each.getValue().toString());
      }
    }
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  /** The comment's code without its stars. */
  private static List<String> examples(Path info) throws IOException {
    List<String> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(info).replaceAll("(?m)^ \\* ?", ""));
    while (example.find()) {
      examples.add(example.group(1));
    }
    return examples;
  }

  private static String program(String name, Path info, String example) throws IOException {
    StringBuilder body = new StringBuilder();
    StringBuilder statement = new StringBuilder();
    for (String line : example.split("\n")) {
      statement.append(line).append('\n');
      Matcher says = SAYS.matcher(statement.toString().strip());
      if (says.matches()) {
        body.append("said.add(\"").append(escaped(says.group(2))).append("\");\n");
        body.append("given.add(String.valueOf(").append(says.group(1)).append("));\n");
        statement.setLength(0);
      } else if (line.matches(".*[;{}] *")) {
        body.append(statement);
        statement.setLength(0);
      }
    }
    assertEquals("", statement.toString().strip(), info + " ends in the middle of a statement");
    return imports(example)
        + "public class %s {\n".formatted(name)
        + "public static void run(Path folder, List<String> said, List<String> given)\n"
        + "throws Exception {\n"
        + body
        + "}}\n";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** No two classes of ours share a name, so that a name says what to import. */
  private static String imports(String example) throws IOException {
    Map<String, String> ours = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(SOURCES)) {
      all.filter(it -> it.toString().endsWith(".java"))
          .forEach(
              it ->
                  ours.put(
                      it.getFileName().toString().replace(".java", ""),
                      "io/github/gobenchreporter/" + SOURCES.relativize(it)));
    }
    String imports =
        TYPE.matcher(example)
            .results()
            .map(it -> ours.get(it.group()))
            .filter(it -> it != null)
            .distinct()
            .map(it -> "import " + it.replace(".java", "").replace('/', '.') + ";\n")
            .collect(Collectors.joining());
    return "import java.io.*;\nimport java.nio.file.*;\nimport java.time.*;\nimport java.util.*;\n"
        + "import static java.nio.charset.StandardCharsets.UTF_8;\n"
        + imports;
  }

  private static void compile(Path folder, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  errors,
                  manager,
                  null,
                  List.of("-d", folder.toString(), "-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertTrue(compiled, errors::toString);
    }
  }

  private static List<Path> infos() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(it -> it.endsWith("package-info.java")).sorted().toList();
    }
  }

  private static String name(Path info) {
    return SOURCES.relativize(info.getParent()).toString();
  }
}
