package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workflow asks of the action, read once.
 *
 * @param values by input; blank ones are absent
 */
record ActionInputs(Map<ActionInput, String> values) {
  /** What the action does. */
  enum Mode {
    auto,
    compare,
    record,
    publish,
    freeze
  }

  /** When a comment is written. */
  enum Comment {
    auto,
    always,
    never
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

  Optional<String> get(ActionInput input) {
    return Optional.ofNullable(values.get(input));
  }

  /** The value of an input that has a default. */
  String text(ActionInput input) {
    return values.get(input);
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
    return oneOf(ActionInput.MODE, Mode.values());
  }

  Comment comment() {
    return oneOf(ActionInput.COMMENT, Comment.values());
  }

  boolean check() {
    return oneOf(ActionInput.CHECK, List.of("true", "false").toArray()).equals("true");
  }

  private <T> T oneOf(ActionInput input, T[] allowed) {
    return Arrays.stream(allowed)
        .filter(it -> it.toString().equals(text(input)))
        .findFirst()
        .orElseThrow(
            () ->
                ReporterException.input(
                    "input %s: '%s' is none of %s"
                        .formatted(input.input(), text(input), Arrays.toString(allowed))));
  }

  /** The token is not printed. */
  @Override
  public String toString() {
    return "ActionInputs" + values.keySet();
  }
}
