package io.github.gobenchreporter.benchfmt.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code go test -json}. Fields and actions that are not known are passed over: every
 * recent Go release added some.
 *
 * @param action what happened: {@code start}, {@code run}, {@code output}, {@code fail} …
 * @param pkg the {@code Package}; "" where there is none
 * @param test whom the event is attributed to, right or wrong; or null
 * @param output the text printed, in pieces of up to 1,024 bytes; or null
 * @param importPath what is built, in build events; or null
 * @param failedBuild whose build made the package fail; or null
 * @see <a href="https://pkg.go.dev/cmd/test2json">test2json</a>
 */
record TestEvent(
    String action,
    String pkg,
    @Nullable String test,
    @Nullable String output,
    @Nullable String importPath,
    @Nullable String failedBuild) {

  private static final JsonFactory JSON = new JsonFactory();

  /** The event in the slice, or null when the slice is not one JSON object with an Action. */
  static @Nullable TestEvent parse(byte[] line, int from, int to) {
    try (JsonParser json = JSON.createParser(line, from, to - from)) {
      return json.nextToken() == JsonToken.START_OBJECT ? object(json) : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  private static @Nullable TestEvent object(JsonParser json) throws IOException {
    String action = null;
    String pkg = "";
    String test = null;
    String output = null;
    String importPath = null;
    String failedBuild = null;
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      String text = json.nextTextValue();
      if (text == null) {
        json.skipChildren();
        continue;
      }
      switch (field) {
        case "Action" -> action = text;
        case "Package" -> pkg = text;
        case "Test" -> test = text;
        case "Output" -> output = text;
        case "ImportPath" -> importPath = text;
        case "FailedBuild" -> failedBuild = text;
        default -> {}
      }
    }
    boolean complete = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
    return complete && action != null
        ? new TestEvent(action, pkg, test, output, importPath, failedBuild)
        : null;
  }
}
