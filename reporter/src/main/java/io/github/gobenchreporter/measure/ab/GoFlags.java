package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The flags a user gives after {@code --}, as for {@code go test}.
 *
 * @param build flags of go build, in order, without {@code -ldflags}
 * @param linker what {@code -ldflags} said; "" for nothing
 * @param cpus the values of {@code -cpu}; empty for Go's own choice
 * @param test flags that the test binary gets, as {@code -test.short}
 */
record GoFlags(List<String> build, String linker, List<Integer> cpus, List<String> test) {
  /** Those that have no value of their own. */
  private static final Set<String> SWITCHES =
      Set.of(
          "a",
          "asan",
          "cover",
          "json",
          "linkshared",
          "modcacherw",
          "msan",
          "n",
          "race",
          "short",
          "trimpath",
          "v",
          "work",
          "x",
          "benchmem");

  /** Those that ab decides about. */
  private static final Map<String, String> OWN =
      Map.of(
          "bench", "give --bench",
          "benchtime", "the pilot chooses it",
          "count", "rounds go on until the budget is used",
          "run", "no tests are run",
          "o", "binaries go to a temporary folder",
          "c", "that is what ab does");

  GoFlags {
    build = List.copyOf(build);
    cpus = List.copyOf(cpus);
    test = List.copyOf(test);
  }

  static GoFlags of(List<String> given) {
    List<String> build = new ArrayList<>();
    List<String> test = new ArrayList<>();
    List<Integer> cpus = List.of();
    String linker = "";
    for (int i = 0; i < given.size(); i++) {
      String flag = given.get(i);
      String name = name(flag);
      int equals = flag.indexOf('=');
      boolean apart = equals < 0 && !SWITCHES.contains(name);
      if (apart && i + 1 == given.size()) {
        throw ReporterException.input(flag + " after --: its value is missing");
      }
      String value = apart ? given.get(++i) : equals < 0 ? "" : flag.substring(equals + 1);
      if (OWN.containsKey(name)) {
        throw ReporterException.input(flag + " after --: leave it out, " + OWN.get(name));
      }
      switch (name) {
        case "cpu" -> cpus = cpus(value);
        case "ldflags" -> linker = value;
        case "short" -> test.add("-test.short" + (value.isEmpty() ? "" : "=" + value));
        case "timeout", "v", "json", "benchmem", "trimpath" -> {}
        default -> build.add(apart || equals >= 0 ? "-" + name + "=" + value : "-" + name);
      }
    }
    return new GoFlags(build, linker, cpus, test);
  }

  private static String name(String flag) {
    String name = flag.replaceFirst("^--?", "").replaceFirst("=.*", "");
    if (!flag.startsWith("-") || name.isEmpty()) {
      throw ReporterException.input(
          flag + " after --: only flags of go test stand there; give packages by --packages");
    }
    return name.replaceFirst("^test\\.", "");
  }

  private static List<Integer> cpus(String list) {
    if (!list.matches("\\s*[0-9]{1,6}\\s*(,\\s*[0-9]{1,6}\\s*)*")) {
      throw ReporterException.input("-cpu " + list + ": give numbers, as 1,2,4");
    }
    return List.of(list.split(",")).stream().map(it -> Integer.valueOf(it.strip())).toList();
  }

  /** The linker's flags with one more, which does not take away those of {@code GOFLAGS}. */
  String linkerAnd(String more, String goflags) {
    String own = linker.isEmpty() ? inherited(goflags) : linker;
    return (own + " " + more).strip();
  }

  private static String inherited(String goflags) {
    for (String flag : goflags.strip().split("\\s+")) {
      if (flag.matches("--?ldflags=.*")) {
        return flag.substring(flag.indexOf('=') + 1);
      }
    }
    return "";
  }
}
