package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.baseline.BaselineDiff;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineSummary;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.SummaryRow;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Unit;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, as JSON: one object a line, with the numbers of the text. Spreads and changes are
 * fractions, or points where the unit is a percentage; what is not finite is null.
 */
public final class BaselinesJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BaselinesJson() {}

  /** Every baseline. */
  public static String list(List<BaselineSummary> summaries) {
    return array(
        summaries.stream()
            .map(
                each -> {
                  Map<String, @Nullable Object> fields = fields(each.key());
                  fields.put("cpu", each.chip());
                  fields.put("runs", each.runs());
                  fields.put("newest", each.commit());
                  fields.put("day", each.day());
                  fields.put("toolchain", each.toolchain());
                  fields.put("spread", finite(each.noise().median()));
                  fields.put("worstSpread", finite(each.noise().worst()));
                  fields.put("notes", each.notes());
                  return fields;
                })
            .toList());
  }

  /** One baseline, a row a benchmark and unit. */
  public static String table(BaselineTable table) {
    return array(
        table.rows().stream()
            .map(
                each -> {
                  Map<String, @Nullable Object> fields = fields(each.benchmark(), each.unit());
                  side(fields, each);
                  return fields;
                })
            .toList());
  }

  /** Two baselines side by side. */
  public static String diff(BaselineDiff diff) {
    return array(
        diff.rows().stream()
            .map(
                each -> {
                  Map<String, @Nullable Object> fields = fields(each.benchmark(), each.unit());
                  fields.put("from", side(each.from()));
                  fields.put("to", side(each.to()));
                  fields.put("change", finite(each.change()));
                  fields.put("move", each.move().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                  return fields;
                })
            .toList());
  }

  private static Map<String, @Nullable Object> fields(BaselineKey key) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("chip", key.chip().value());
    fields.put("ref", key.ref().name());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Benchmark benchmark, Unit unit) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("package", benchmark.pkg());
    fields.put("benchmark", benchmark.name());
    fields.put("unit", unit.name());
    return fields;
  }

  private static @Nullable Object side(@Nullable SummaryRow row) {
    if (row == null) {
      return null;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    side(fields, row);
    return fields;
  }

  private static void side(Map<String, @Nullable Object> fields, SummaryRow row) {
    fields.put("median", finite(row.median()));
    fields.put("low", finite(row.low()));
    fields.put("high", finite(row.high()));
    fields.put("spread", finite(row.spread()));
    fields.put("runs", row.runs());
    fields.put("samples", row.samples());
    fields.put("first", row.first());
    fields.put("last", row.last());
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static String array(List<Map<String, @Nullable Object>> rows) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < rows.size(); i++) {
      try {
        text.append(i == 0 ? "\n" : ",\n").append(MAPPER.writeValueAsString(rows.get(i)));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
    }
    return text.append("\n]\n").toString();
  }
}
