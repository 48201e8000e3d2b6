package io.github.gobenchreporter.cli.config;

import static io.github.gobenchreporter.cli.config.YamlReader.wrong;
import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.cli.config.Yaml.Entry;
import io.github.gobenchreporter.cli.config.Yaml.Items;
import io.github.gobenchreporter.cli.config.Yaml.Keys;
import io.github.gobenchreporter.cli.config.Yaml.Text;
import io.github.gobenchreporter.regression.Accepted;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.text.Nearest;
import io.github.gobenchreporter.unit.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands under {@code accepted:}. */
final class AcceptedReader {
  static final List<String> KEYS = List.of("benchmark", "unit", "up-to", "until", "reason");

  private final String file;
  private final Keys keys;

  private AcceptedReader(String file, Keys keys) {
    this.file = file;
    this.keys = keys;
  }

  static List<Accepted> read(String file, Yaml value) {
    if (value instanceof Text text && text.value().isEmpty()) {
      return List.of();
    }
    if (!(value instanceof Items list)) {
      throw wrong(file, value.line(), "accepted is a list; begin each entry with a dash");
    }
    return list.items().stream()
        .map(item -> new AcceptedReader(file, YamlReader.keys(file, item, "accepted")).accepted())
        .toList();
  }

  private Accepted accepted() {
    keys.entries()
        .forEach(
            (key, entry) -> {
              if (!KEYS.contains(key)) {
                String hint = Nearest.hint(key, KEYS);
                throw wrong(file, entry.line(), "unknown key '%s'%s".formatted(key, hint));
              }
            });
    Accepted accepted =
        new Accepted(
            word("benchmark", "name one, for example codec.BenchmarkJSONUnmarshal"),
            word("unit", "as Go prints it, for example " + Unit.NS_PER_OP),
            ceiling(),
            until(),
            text("reason", "say why, for those who read it in a year"));
    accepted
        .wrongWay()
        .ifPresent(
            it -> {
              throw wrong(file, line("up-to"), "up-to: " + it);
            });
    return accepted;
  }

  private String text(String key, String help) {
    @Nullable Entry entry = keys.entries().get(key);
    if (entry == null) {
      throw wrong(file, keys.line(), "%s is missing; %s".formatted(key, help));
    }
    if (!(entry.value() instanceof Text text) || text.value().isEmpty()) {
      throw wrong(file, entry.line(), "%s is empty; %s".formatted(key, help));
    }
    return text.value();
  }

  private String word(String key, String help) {
    String text = text(key, help);
    if (text.matches(".*\\s.*")) {
      throw wrong(file, line(key), "%s: '%s' has a blank; %s".formatted(key, text, help));
    }
    return text;
  }

  /** A threshold with a sign: what is accepted has a direction. */
  private Threshold ceiling() {
    String help = "write for example +7% or +2";
    String text = text("up-to", help);
    if (!text.matches("[+-]\\d.*|[+-]\\.\\d.*")) {
      throw wrong(file, line("up-to"), "up-to: '%s' has no sign; %s".formatted(text, help));
    }
    return Threshold.ceiling(text)
        .orElseThrow(
            () -> wrong(file, line("up-to"), "up-to: '%s' is no change; %s".formatted(text, help)));
  }

  private LocalDate until() {
    String help = "write for example 2027-02-26";
    String text = text("until", help);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(file, line("until"), "until: '%s' is no day; %s".formatted(text, help));
    }
  }

  private int line(String key) {
    return requireNonNull(keys.entries().get(key)).line();
  }
}
