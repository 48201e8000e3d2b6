package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.UnitMetadata;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Configuration lines ({@code goos: linux}) and unit metadata ({@code Unit %sys better=lower}).
 *
 * <p>Only known keys count, so that what a benchmark prints does not split a table; a known key
 * counts a second time only inside a header, a block of such lines, or where it may have several
 * values, and no more once a benchmark of the package is known to run.
 */
final class HeaderLines {
  private final RunBuilder run;
  private final OutcomeLines outcomes;
  private final Origin origin;
  private final Set<String> configured = new HashSet<>();
  private boolean inHeader;

  HeaderLines(RunBuilder run, Origin origin, OutcomeLines outcomes) {
    this.run = run;
    this.origin = origin;
    this.outcomes = outcomes;
  }

  /** Another line came: the block is over. */
  void interrupted() {
    inHeader = false;
  }

  /** Reads the line when it is a configuration or unit line. */
  boolean line(String text, long number) {
    boolean wasInHeader = inHeader;
    inHeader = false;
    return configurationLine(text, number, wasInHeader) || unitLine(text, number);
  }

  private boolean configurationLine(String text, long number, boolean wasInHeader) {
    int colon = text.indexOf(':');
    if (colon <= 0 || !isKey(text.substring(0, colon))) {
      return false;
    }
    String key = text.substring(0, colon);
    String value = text.substring(colon + 1);
    boolean known = key.equals("pkg") || run.knows(key);
    boolean separated = value.isEmpty() || value.charAt(0) == ' ' || value.charAt(0) == '\t';
    if (!known || !separated) {
      return false;
    }
    if (!value.isBlank()) {
      configure(key, value.strip(), number, wasInHeader);
    }
    return true;
  }

  private void configure(String key, String value, long number, boolean wasInHeader) {
    boolean first = configured.add(key);
    boolean startsBlock = key.equals("goos") || key.equals("pkg");
    boolean counts = first || wasInHeader || startsBlock || Configuration.LISTS.contains(key);
    boolean outside = !counts || outcomes.benchmarkStarted();
    if (outside && !run.hasValue(key, value) && !value.equals(outcomes.pkg())) {
      run.problem(
          number,
          "%s: %s stands outside a header; treated as benchmark output".formatted(key, value));
      return;
    }
    inHeader = true;
    if (key.equals("pkg")) {
      outcomes.enter(value);
      return;
    }
    if (key.equals("goos") && !wasInHeader) {
      origin.begin();
    }
    origin.say(key, run.configure(key, value));
  }

  /** The format's rule for keys: lower case first, no blank and no upper case. */
  private static boolean isKey(String key) {
    for (int i = 0, c; i < key.length(); i += Character.charCount(c)) {
      c = key.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isUpperCase(c)) {
        return false;
      }
    }
    return Character.isLowerCase(key.codePointAt(0));
  }

  private boolean unitLine(String text, long number) {
    if (!text.startsWith("Unit ") && !text.startsWith("Unit\t")) {
      return false;
    }
    String[] fields = text.trim().split("\\s+");
    if (fields.length < 3) {
      run.problem(number, "Unit line without a unit and key=value");
      return true;
    }
    Map<String, String> properties = new LinkedHashMap<>();
    for (int i = 2; i < fields.length; i++) {
      int equals = fields[i].indexOf('=');
      if (equals > 0) {
        properties.put(fields[i].substring(0, equals), fields[i].substring(equals + 1));
      } else {
        run.problem(number, "Unit %s: %s is not key=value".formatted(fields[1], fields[i]));
      }
    }
    run.unit(new UnitMetadata(fields[1], properties), number);
    return true;
  }
}
