package io.github.gobenchreporter.cli.action;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a workflow asks of the action, read once.
 *
 * @param values by input; blank ones are absent
 */
record ActionInputs(Map<ActionInput, String> values) implements Settings {
  /** One value a line. */
  private static final Set<ActionInput> SEVERAL =
      EnumSet.of(ActionInput.THRESHOLDS, ActionInput.PACKAGES, ActionInput.EARLIER);

  /** What one mode alone looks at. */
  private static final Map<Mode, Set<ActionInput>> OF_ONE_MODE =
      Map.of(
          Mode.AB,
          EnumSet.of(
              ActionInput.BASE,
              ActionInput.PACKAGES,
              ActionInput.BENCH,
              ActionInput.BUDGET,
              ActionInput.TEST_FLAGS),
          Mode.FREEZE,
          EnumSet.of(ActionInput.WHY, ActionInput.RUNS, ActionInput.REPLACE));

  /** What a measurement in turns has no use for. */
  private static final Set<ActionInput> NOT_IN_TURNS =
      EnumSet.of(
          ActionInput.RESULTS,
          ActionInput.CHIP_LABEL,
          ActionInput.BASELINE_REF,
          ActionInput.BASELINE_BRANCH,
          ActionInput.BASELINES,
          ActionInput.METHOD,
          ActionInput.WINDOW,
          ActionInput.UNTIL,
          ActionInput.PARTIAL,
          ActionInput.EARLIER,
          ActionInput.CONFIRM,
          ActionInput.CONFIRM_COMMAND);

  /** What the action does. */
  enum Mode {
    AUTO,
    COMPARE,
    AB,
    RECORD,
    PUBLISH,
    FREEZE,
    SITE;

    /** The word in workflows. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ActionInputs {
    values = Map.copyOf(values);
  }

  /** Reads {@code INPUT_*}; what is not set has action.yml's default. */
  static ActionInputs of(Map<String, String> environment) {
    Map<ActionInput, String> values = new EnumMap<>(ActionInput.class);
    for (ActionInput input : ActionInput.values()) {
      String value = environment.getOrDefault(input.variable(), "").strip();
      String used =
          value.isEmpty() && !input.byDefault().startsWith("${{") ? input.byDefault() : value;
      if (!used.isEmpty()) {
        values.put(input, used);
      }
    }
    return new ActionInputs(values);
  }

  /** These, with one of them left at what holds where nobody sets it. */
  ActionInputs without(ActionInput input) {
    Map<ActionInput, String> others = new EnumMap<>(values);
    others.put(input, input.byDefault());
    return new ActionInputs(others);
  }

  Optional<String> get(ActionInput input) {
    return Optional.ofNullable(values.get(input));
  }

  /** The value of an input that has a default. */
  String text(ActionInput input) {
    return requireNonNull(values.get(input));
  }

  /** The lines of an input, without blank ones and comments. */
  List<String> lines(ActionInput input) {
    return get(input).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  Mode mode() {
    String word = text(ActionInput.MODE);
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.toString().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ReporterException.input(
                    "input mode: '%s' is none of %s"
                        .formatted(word, Arrays.toString(Mode.values()))));
  }

  /**
   * What the workflow sets. An input left at its default says nothing: action.yml hands that over,
   * too.
   */
  @Override
  public Optional<Setting> find(String option) {
    return setting(option, false);
  }

  /** Inputs that are set and that the mode does not look at, a sentence each. */
  List<String> unused() {
    Mode mode = mode();
    List<String> unused = new ArrayList<>();
    for (ActionInput input : ActionInput.values()) {
      if (!isSet(input)) {
        continue;
      }
      if (mode == Mode.AB && NOT_IN_TURNS.contains(input)) {
        unused.add("input %s is not used in mode ab; leave it out".formatted(input.input()));
      }
      OF_ONE_MODE.forEach(
          (one, its) -> {
            if (its.contains(input) && mode != one && !isBaseToConfirmBy(input)) {
              unused.add(
                  "input %s is for mode %s only, not for %s".formatted(input.input(), one, mode));
            }
          });
    }
    return unused;
  }

  private boolean isBaseToConfirmBy(ActionInput input) {
    return input == ActionInput.BASE && isSet(ActionInput.CONFIRM);
  }

  private boolean isSet(ActionInput input) {
    return values.containsKey(input) && !text(input).equals(input.byDefault());
  }

  /** What holds where neither the workflow nor the configuration file says anything. */
  Settings defaults() {
    return option -> setting(option, true);
  }

  private Optional<Setting> setting(String option, boolean byDefault) {
    return ActionInput.ofOption(option)
        .filter(input -> values.containsKey(input))
        .filter(input -> text(input).equals(input.byDefault()) == byDefault)
        .map(input -> setting(input));
  }

  private Setting setting(ActionInput input) {
    boolean several = SEVERAL.contains(input);
    List<String> all = several ? lines(input) : List.of(text(input));
    return new Setting(all, "input " + input.input());
  }

  /** The token is not printed. */
  @Override
  public String toString() {
    return "ActionInputs" + values.keySet();
  }
}
