package io.github.gobenchreporter.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.unit.NumberText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON for the script of a page, in memory: compact, and harmless in a script element. */
public final class PageJson {

  /** Plots are told in hundredths of a percent of the median: finer than a screen shows. */
  private static final double RANGE = 10_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private PageJson(JsonGenerator json) {
    this.json = json;
  }

  /** Something that writes. */
  public interface Content {
    void write(PageJson json);
  }

  private interface Step {
    void write() throws IOException;
  }

  /** JSON that may stand in a script element. */
  public static String write(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(new PageJson(json));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private static void now(Step step) {
    try {
      step.write();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  public void startObject() {
    now(json::writeStartObject);
  }

  public void endObject() {
    now(json::writeEndObject);
  }

  /** Starts an array that is a field. */
  public void array(String field) {
    now(() -> json.writeArrayFieldStart(field));
  }

  public void start() {
    now(json::writeStartArray);
  }

  public void end() {
    now(json::writeEndArray);
  }

  public void line() {
    now(() -> json.writeRaw('\n'));
  }

  public void text(String text) {
    now(() -> json.writeString(text));
  }

  public void whole(long number) {
    now(() -> json.writeNumber(number));
  }

  /** A number to ten digits, as in {@code report.json}; null where it is not finite. */
  public void computed(double value) {
    number(value, NumberText.of(value, NumberText.COMPUTED_DIGITS));
  }

  void number(double value, String text) {
    now(
        () -> {
          if (Double.isFinite(value)) {
            json.writeNumber(text);
          } else {
            json.writeNull();
          }
        });
  }

  /** One number a run; a single one where all runs have the same. */
  public void medians(double[] medians) {
    if (medians.length > 1 && areEqual(medians)) {
      computed(medians[0]);
      return;
    }
    start();
    for (double median : medians) {
      computed(median);
    }
    end();
  }

  /**
   * Two numbers a run: how far its samples reach below and above their median, in hundredths of a
   * percent; none where no run varies.
   */
  public void ranges(List<double[]> runs, double[] medians) {
    start();
    if (!noneVaries(runs)) {
      for (int i = 0; i < medians.length; i++) {
        double low = medians[i];
        double high = medians[i];
        for (double sample : runs.get(i)) {
          low = Math.min(low, sample);
          high = Math.max(high, sample);
        }
        whole(share(medians[i] - low, medians[i]));
        whole(share(high - medians[i], medians[i]));
      }
    }
    end();
  }

  private static boolean noneVaries(List<double[]> runs) {
    for (double[] run : runs) {
      if (!areEqual(run)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqual(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  private static long share(double distance, double median) {
    double share = distance / Math.abs(median) * RANGE;
    return Double.isFinite(share) ? Math.round(share) : 0;
  }
}
