package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.Truncate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An object of a JSON document that says exactly what is expected of it: every field known, each of
 * the right type, nothing larger than agreed.
 */
final class JsonFields {
  /** Characters of the longest word of ours, with room to spare. */
  static final int WORD = 40;

  private final JsonNode node;
  private final String path;

  /**
   * The object.
   *
   * @param path names it in messages
   * @param known all its fields; others are refused, and so is one that is missing
   */
  JsonFields(JsonNode node, String path, Set<String> known) {
    this(node, path, known, Set.of());
  }

  /**
   * The object.
   *
   * @param optional further fields, which may be missing
   */
  JsonFields(JsonNode node, String path, Set<String> known, Set<String> optional) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw refuse(path, "is no object");
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && !optional.contains(name)) {
                throw refuse(path, "has an unknown field " + Truncate.text(name, 40));
              }
            });
    for (String name : known) {
      if (!node.has(name)) {
        throw refuse(path, "lacks the field " + name);
      }
    }
  }

  static ReporterException refuse(String path, String why) {
    return ReporterException.input(
        "%s %s; give a report.json as go-bench-reporter compare writes it"
            .formatted(path, Markdown.visible(why)));
  }

  JsonNode get(String name) {
    return node.get(name);
  }

  String at(String name) {
    return path + "." + name;
  }

  boolean isNull(String name) {
    return node.get(name).isNull();
  }

  String text(String name, int longest) {
    return text(node.get(name), at(name), longest);
  }

  /** The text; "" for null. */
  String textOrNull(String name, int longest) {
    return isNull(name) ? "" : text(name, longest);
  }

  boolean bool(String name) {
    if (!node.get(name).isBoolean()) {
      throw refuse(at(name), "is neither true nor false");
    }
    return node.get(name).booleanValue();
  }

  int count(String name, int most) {
    JsonNode value = node.get(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw refuse(at(name), "is no whole number");
    }
    if (value.intValue() < 0 || value.intValue() > most) {
      throw refuse(at(name), "is not between 0 and " + most);
    }
    return value.intValue();
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** The number, which is not null and not negative. */
  double amount(String name) {
    double amount = number(name);
    if (!(amount >= 0)) {
      throw refuse(at(name), "is no amount");
    }
    return amount;
  }

  /** The number; NaN for null. */
  double number(String name) {
    return number(node.get(name), at(name));
  }

  static double number(JsonNode value, String path) {
    if (value.isNull()) {
      return Double.NaN;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw refuse(path, "is no finite number");
    }
    return value.doubleValue();
  }

  /** The number; empty for null. */
  OptionalDouble optional(String name) {
    double value = number(name);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The object in a field. */
  JsonFields object(String name, Set<String> known) {
    return object(name, known, Set.of());
  }

  JsonFields object(String name, Set<String> known, Set<String> optional) {
    return new JsonFields(node.get(name), at(name), known, optional);
  }

  /** What a field holds; empty where it is null or not there. */
  <T> Optional<T> ifThere(String name, Function<String, T> read) {
    return node.hasNonNull(name) ? Optional.of(read.apply(name)) : Optional.empty();
  }

  /** The objects in a list, each with these fields and no others. */
  <T> List<T> objects(String name, int most, Set<String> known, Function<JsonFields, T> read) {
    return objects(name, most, known, Set.of(), read);
  }

  <T> List<T> objects(
      String name,
      int most,
      Set<String> known,
      Set<String> optional,
      Function<JsonFields, T> read) {
    return list(name, most, (each, at) -> read.apply(new JsonFields(each, at, known, optional)));
  }

  /** The value that has such a word. */
  <T> T word(String name, T[] values, Function<T, String> word) {
    return word(get(name), at(name), values, word);
  }

  static <T> T word(JsonNode node, String path, T[] values, Function<T, String> word) {
    String text = text(node, path, WORD);
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> refuse(path, "is not a word known here"));
  }

  /** The elements, each read with its own path. */
  <T> List<T> list(String name, int most, BiFunction<JsonNode, String, T> read) {
    return list(node.get(name), at(name), most, read);
  }

  /** Texts, each of at most so many characters. */
  List<String> texts(String name, int most, int longest) {
    return list(name, most, (node, at) -> text(node, at, longest));
  }

  static <T> List<T> list(
      JsonNode array, String path, int most, BiFunction<JsonNode, String, T> read) {
    if (!array.isArray() || array.size() > most) {
      throw refuse(path, "is no list of at most " + most);
    }
    List<T> all = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      all.add(read.apply(array.get(i), path + "[" + i + "]"));
    }
    return all;
  }

  static String text(JsonNode value, String path, int longest) {
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw refuse(path, "is no text of at most " + longest + " characters");
    }
    return value.textValue();
  }
}
