package io.github.gobenchreporter.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a schema says against a YAML document, as far as the schema of our configuration goes. */
final class SchemaCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();

  private SchemaCheck(JsonNode root) {
    this.root = root;
  }

  static SchemaCheck of(Path schema) throws IOException {
    return new SchemaCheck(JSON.readTree(schema.toFile()));
  }

  /** One line for each thing the schema does not take. */
  List<String> problems(String yaml) {
    problems.clear();
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    check(root, JSON.valueToTree(value), "$");
    return List.copyOf(problems);
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").asText().substring(1)), value, at);
    }
    if (schema.has("oneOf")) {
      oneOf(schema.get("oneOf"), value, at);
    }
    want(!schema.has("type") || isOfType(schema.get("type"), value), at + " type");
    want(!schema.has("enum") || contains(schema.get("enum"), value), at + " enum");
    if (value.isTextual()) {
      String text = value.asText();
      want(text.length() >= schema.path("minLength").asInt(0), at + " minLength");
      boolean fits =
          !schema.has("pattern")
              || Pattern.compile(schema.get("pattern").asText()).matcher(text).find();
      want(fits, at + " pattern");
    }
    if (value.isNumber()) {
      double number = value.asDouble();
      want(number >= schema.path("minimum").asDouble(number), at + " minimum");
      want(
          !schema.has("exclusiveMinimum") || number > schema.get("exclusiveMinimum").asDouble(),
          at + " exclusiveMinimum");
      want(
          !schema.has("exclusiveMaximum") || number < schema.get("exclusiveMaximum").asDouble(),
          at + " exclusiveMaximum");
    }
    if (value.isArray()) {
      want(value.size() >= schema.path("minItems").asInt(0), at + " minItems");
      value.forEach(item -> check(schema.path("items"), item, at + "[]"));
    }
    if (value.isObject()) {
      object(schema, value, at);
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    schema.path("required").forEach(key -> want(value.has(key.asText()), at + " lacks " + key));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = field.getKey();
      if (schema.has("propertyNames")) {
        check(schema.get("propertyNames"), JSON.valueToTree(name), at + "." + name);
      }
      JsonNode further = schema.path("additionalProperties");
      if (schema.path("properties").has(name)) {
        check(schema.get("properties").get(name), field.getValue(), at + "." + name);
      } else if (further.isObject()) {
        check(further, field.getValue(), at + "." + name);
      } else {
        want(further.asBoolean(true), at + " knows no " + name);
      }
    }
  }

  private void oneOf(JsonNode schemas, JsonNode value, String at) {
    int fitting = 0;
    for (JsonNode schema : schemas) {
      SchemaCheck other = new SchemaCheck(root);
      other.check(schema, value, at);
      fitting += other.problems.isEmpty() ? 1 : 0;
    }
    want(fitting == 1, at + " oneOf");
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isOfType(each, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void want(boolean so, String problem) {
    if (!so) {
      problems.add(problem);
    }
  }
}
