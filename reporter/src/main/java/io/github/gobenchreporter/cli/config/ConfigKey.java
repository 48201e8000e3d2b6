package io.github.gobenchreporter.cli.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of the configuration file; all but the last two are options of the same name. */
enum ConfigKey {
  THRESHOLDS(Kind.RULES),
  METHOD(Kind.TEXT),
  ALPHA(Kind.TEXT),
  WINDOW(Kind.TEXT),
  FAIL_ON(Kind.WORDS),
  PARTIAL(Kind.TEXT),
  COMMENT(Kind.TEXT),
  CHECK(Kind.TEXT),
  STATUS(Kind.TEXT),
  ISSUE(Kind.TEXT),
  CONFIRM_COMMAND(Kind.TEXT),
  CONFIRM_ROUNDS(Kind.TEXT),
  CONFIRM_TIMEOUT(Kind.TEXT),
  KEEP(Kind.TEXT),
  BASELINES(Kind.TEXT),
  BASELINE_BRANCH(Kind.TEXT),
  ACCEPTED(Kind.ACCEPTED),
  SUITES(Kind.SUITES);

  /** What stands under a key. */
  enum Kind {
    /** One value. */
    TEXT,
    /** One value or several, of which a list has commas between. */
    WORDS,
    /** Rules: one value or several, a line each. */
    RULES,
    /** Known regressions. */
    ACCEPTED,
    /** Keys for each suite. */
    SUITES
  }

  private final Kind kind;

  ConfigKey(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** As the file has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The option it stands for, without dashes; a list is the option given several times. */
  String option() {
    return this == THRESHOLDS ? "threshold" : word();
  }

  static Optional<ConfigKey> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ConfigKey::word).toList();
  }
}
