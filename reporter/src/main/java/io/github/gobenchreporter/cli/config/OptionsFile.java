package io.github.gobenchreporter.cli.config;

import static io.github.gobenchreporter.cli.config.YamlReader.wrong;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.ConfigKey.Kind;
import io.github.gobenchreporter.cli.config.Yaml.Entry;
import io.github.gobenchreporter.cli.config.Yaml.Items;
import io.github.gobenchreporter.cli.config.Yaml.Keys;
import io.github.gobenchreporter.cli.config.Yaml.Text;
import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.text.Nearest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code .github/go-bench-reporter.yml} says: options by their names, known regressions, and
 * both again for single suites.
 *
 * <pre>{@code
 * thresholds:
 *   - ns/op=±2%
 * window: 30
 * accepted:
 *   - {benchmark: codec.BenchmarkX, unit: ns/op, up-to: +7%, until: 2027-02-26, reason: "#482"}
 * suites:
 *   api:
 *     fail-on: never
 * }</pre>
 *
 * @param settings by option, without dashes
 * @param accepted known regressions
 * @param suites by name
 */
public record OptionsFile(
    Map<String, Setting> settings, List<Accepted> accepted, Map<String, OptionsFile> suites)
    implements Settings {
  /** How a suite may be called. */
  public static final Pattern SUITE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Where it is kept. */
  public static final String FILE = ".github/go-bench-reporter.yml";

  /** Larger ones are refused. */
  public static final int MOST_BYTES = YamlReader.MOST_CHARACTERS;

  /** That of a repository without the file. */
  public static final OptionsFile NONE = new OptionsFile(Map.of(), List.of(), Map.of());

  public OptionsFile {
    settings = Map.copyOf(settings);
    accepted = List.copyOf(accepted);
    suites = Map.copyOf(suites);
  }

  /**
   * Reads the file's text.
   *
   * @param file its name, for messages
   * @throws ReporterException naming the line of a misspelt key, and the nearest known one
   */
  public static OptionsFile parse(String file, String text) {
    return new Reader(file).read(YamlReader.read(file, text), ConfigKey.words());
  }

  @Override
  public Optional<Setting> find(String option) {
    return Optional.ofNullable(settings.get(option));
  }

  /** What holds for all, and what for each suite. */
  public List<OptionsFile> each() {
    return Stream.concat(Stream.of(this), suites.values().stream()).toList();
  }

  /** What holds for a suite beside what holds for all; nothing for one that is not named. */
  public OptionsFile suite(String name) {
    return suites.getOrDefault(name, NONE);
  }

  /** Reads the keys of one level. */
  private record Reader(String file) {
    OptionsFile read(Keys keys, List<String> known) {
      Map<String, Setting> settings = new LinkedHashMap<>();
      Map<Kind, Yaml> parts = new EnumMap<>(Kind.class);
      keys.entries()
          .forEach(
              (word, entry) -> {
                ConfigKey key = key(word, entry, known);
                switch (key.kind()) {
                  case TEXT, WORDS, RULES -> settings.put(key.option(), setting(key, entry));
                  case ACCEPTED, SUITES -> parts.put(key.kind(), entry.value());
                }
              });
      return new OptionsFile(
          settings,
          Optional.ofNullable(parts.get(Kind.ACCEPTED))
              .map(value -> AcceptedReader.read(file, value))
              .orElse(List.of()),
          Optional.ofNullable(parts.get(Kind.SUITES)).map(this::suites).orElse(Map.of()));
    }

    private ConfigKey key(String word, Entry entry, List<String> known) {
      return ConfigKey.of(word)
          .filter(key -> known.contains(word))
          .orElseThrow(
              () ->
                  wrong(
                      file,
                      entry.line(),
                      "unknown key '%s'%s".formatted(word, Nearest.hint(word, known))));
    }

    private Setting setting(ConfigKey key, Entry entry) {
      List<Yaml> values =
          entry.value() instanceof Items list && key.kind() != Kind.TEXT
              ? list.items()
              : List.of(entry.value());
      List<String> texts =
          values.stream()
              .flatMap(
                  value ->
                      key.kind() == Kind.RULES ? rules(key, value) : Stream.of(text(key, value)))
              .toList();
      if (texts.isEmpty()) {
        throw wrong(file, entry.line(), key.word() + " has no value; leave it out");
      }
      return new Setting(
          key.kind() == Kind.WORDS ? List.of(String.join(",", texts)) : texts,
          "%s:%d: %s".formatted(file, entry.line(), key.word()));
    }

    /** Rules, a line each; each is read here, where its line is known. */
    private Stream<String> rules(ConfigKey key, Yaml value) {
      text(key, value);
      Text text = (Text) value;
      List<String> lines = text.value().lines().map(Reader::withoutComment).toList();
      for (int i = 0; i < lines.size(); i++) {
        try {
          Thresholds.DEFAULT.and(lines.get(i).isEmpty() ? List.of() : List.of(lines.get(i)));
        } catch (ReporterException e) {
          throw wrong(file, text.first() + i, e.getMessage());
        }
      }
      return lines.stream().filter(line -> !line.isEmpty());
    }

    /** In a text that goes over several lines YAML knows no comments. */
    private static String withoutComment(String line) {
      return line.replaceFirst("(^|\\s)#.*", "").strip();
    }

    private String text(ConfigKey key, Yaml value) {
      if (value instanceof Text text && !text.value().isEmpty()) {
        return text.value();
      }
      throw wrong(
          file,
          value.line(),
          value instanceof Text
              ? key.word() + " has no value; leave it out"
              : key.word() + " takes one value" + (key.kind() == Kind.TEXT ? "" : " an entry"));
    }

    private Map<String, OptionsFile> suites(Yaml value) {
      List<String> known =
          ConfigKey.words().stream().filter(it -> !it.equals(ConfigKey.SUITES.word())).toList();
      Map<String, OptionsFile> suites = new LinkedHashMap<>();
      YamlReader.keys(file, value, "suites")
          .entries()
          .forEach(
              (name, entry) -> {
                if (!SUITE.matcher(name).matches()) {
                  throw wrong(
                      file,
                      entry.line(),
                      "suite '%s': give letters, digits, dots, underscores and dashes"
                          .formatted(name));
                }
                suites.put(
                    name, read(YamlReader.keys(file, entry.value(), "suite " + name), known));
              });
      return suites;
    }
  }
}
