package io.github.gobenchreporter.measure.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.GoList;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks Go what a module is built of and by. File lists of packages are not asked for: they differ
 * between architectures by design.
 */
public final class GoSettings {
  /** The keys of the facts. */
  public static final Set<String> KEYS = Set.of("go-sum", Modules.DIGEST, Modules.KEY, "build");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What makes code of the same files. */
  private static final List<String> BUILD =
      List.of("GOAMD64", "GOARM64", "CGO_ENABLED", "GOEXPERIMENT", "GOFLAGS");

  private static final String MODULE =
      "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{with .Replace}}{{.Path}}\t{{.Version}}{{end}}{{end}}{{end}}";

  /** Flags of the linker may hold anything, and what is stored is public. */
  private static final Pattern LDFLAGS = Pattern.compile("-ldflags=('[^']*'|\"[^\"]*\"|\\S*)");

  /** So many digits of a digest tell two apart. */
  private static final int DIGITS = 12;

  /** Of a longer list only the digest is kept. */
  private static final int LEGIBLE = 80;

  private static final int LONGEST = 16_000;

  private GoSettings() {}

  /**
   * The facts, by the keys under which runs keep them; none where there is no module or Go cannot
   * tell. Nothing is fetched for it.
   *
   * @param go with the environment of the build
   * @param folder of the module
   */
  public static Map<String, String> of(Tool go, Path folder) {
    Map<String, String> facts = new LinkedHashMap<>();
    try {
      Tool quiet = go.with("GOPROXY", "off").patient(PATIENCE);
      JsonNode env = env(quiet, folder);
      Path mod = Path.of(env.path("GOMOD").asText());
      if (!mod.endsWith("go.mod")) {
        return Map.of();
      }
      Map<String, String> sums = new TreeMap<>();
      read(mod.resolveSibling("go.sum"), facts, sums);
      String work = env.path("GOWORK").asText();
      if (work.startsWith("/")) {
        read(Path.of(work).resolveSibling("go.work.sum"), new LinkedHashMap<>(), sums);
      }
      modules(quiet, folder).ifPresent(it -> it.keep(facts, sums));
      put(facts, "build", build(env) + godebug(quiet, folder));
    } catch (ReporterException noGo) {
      return Map.of();
    }
    return facts;
  }

  private static JsonNode env(Tool go, Path folder) {
    Tool.Answer answer = go.run(folder, "env", "-json");
    try {
      return JSON.readTree(answer.ok() ? answer.out() : "{}");
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static void read(Path file, Map<String, String> facts, Map<String, String> sums) {
    if (!Files.isRegularFile(file)) {
      return; // A module without dependencies has no such file.
    }
    try {
      List<String> lines = Files.readAllLines(file);
      put(facts, "go-sum", Sha256.first(DIGITS, String.join("\n", lines)));
      for (String line : lines) {
        int sum = line.lastIndexOf(' ');
        if (sum > 0) {
          sums.put(line.substring(0, sum), line.substring(sum + 1));
        }
      }
    } catch (IOException unreadable) {
      return;
    }
  }

  private static Optional<Modules> modules(Tool go, Path folder) {
    Tool.Answer answer = GoList.run(go, folder, List.of("-deps", "-test", "-f", MODULE, "./..."));
    return answer.ok() ? Optional.of(Modules.of(answer.out().lines())) : Optional.empty();
  }

  private static String build(JsonNode env) {
    List<String> all = new ArrayList<>();
    for (String name : BUILD) {
      String value = env.path(name).asText();
      if (!value.isBlank()) {
        all.add(name + "=" + LDFLAGS.matcher(value).replaceAll(it -> digested(it.group(1))));
      }
    }
    return String.join(" ", all);
  }

  private static String digested(String flags) {
    return "-ldflags=" + Sha256.first(DIGITS, flags);
  }

  /** What the go line of go.mod means for the run-time; known since Go 1.21. */
  private static String godebug(Tool go, Path folder) {
    Tool.Answer answer =
        GoList.run(go, folder, List.of("-test", "-f", "{{.DefaultGODEBUG}}", "./..."));
    String all =
        answer
            .out()
            .lines()
            .filter(it -> !it.isBlank())
            .distinct()
            .collect(Collectors.joining(";"));
    String brief = all.length() > LEGIBLE ? Sha256.first(DIGITS, all) : all;
    return answer.ok() && !all.isEmpty() ? " DefaultGODEBUG=" + brief : "";
  }

  private static void put(Map<String, String> facts, String key, String value) {
    String clean = OneLine.marked(value).strip();
    if (!clean.isEmpty() && clean.length() <= LONGEST) {
      facts.put(key, clean);
    }
  }
}
