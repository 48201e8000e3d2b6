package io.github.gobenchreporter.host;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a host's own commands and files said about it, as they said it.
 *
 * @param texts by the name of the command line or file; those that the host does not have are
 *     absent
 */
public record HostReadings(Map<String, String> texts) {
  public HostReadings {
    texts = Map.copyOf(texts);
  }

  /** The whole text, without white space at its ends. */
  Optional<String> text(String source) {
    return Optional.ofNullable(texts.get(source)).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** The lines of a text; none where it is absent. */
  Stream<String> lines(String source) {
    return texts.getOrDefault(source, "").lines();
  }

  /**
   * The value in the first line of the form {@code key: value}, {@code key = value} or {@code key
   * value}.
   */
  Optional<String> value(String source, String key) {
    Pattern form =
        Pattern.compile("\\s*\"?" + Pattern.quote(key) + "\"?\\s*[:=\\s]\\s*(.*?)[;,]?\\s*");
    return lines(source)
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1).replaceAll("^\"|\"$", ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** The same as a whole number. */
  Optional<Integer> number(String source, String key) {
    return value(source, key).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf);
  }
}
