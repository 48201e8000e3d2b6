package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.unit.NumberText;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * How {@code report.json} writes what may be absent: no text and no finite number are null, what is
 * computed has ten digits, what was measured all of them.
 *
 * @param json where to
 */
record FieldWriter(JsonGenerator json) {
  void text(String field, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, text);
    }
  }

  void number(String field, OptionalDouble value) throws IOException {
    number(field, value.orElse(Double.NaN));
  }

  void number(String field, double value) throws IOException {
    json.writeFieldName(field);
    computed(value);
  }

  void computed(double value) throws IOException {
    value(NumberText.of(value, NumberText.COMPUTED_DIGITS), value);
  }

  void measured(double value) throws IOException {
    value(NumberText.of(value), value);
  }

  private void value(String text, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(text);
    } else {
      json.writeNull();
    }
  }
}
