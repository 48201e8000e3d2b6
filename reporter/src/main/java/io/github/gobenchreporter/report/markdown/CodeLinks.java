package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in the head's code, as Markdown with a link to them where they can be found.
 *
 * @param repository {@code https://github.com/owner/name}; "" where nobody said
 * @param head the measured commit; "" where it is not known
 * @param files where its files are
 */
record CodeLinks(String repository, String head, SourceFiles files) {
  /** {@code route_test.go:41: dial tcp} or {@code store/store.go:17:2: undefined: Open}. */
  private static final Pattern LOCATED =
      Pattern.compile("(?<file>[^\\s:]+\\.go):(?<line>\\d{1,7})(?::\\d+)?(?<rest>: .*)?");

  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_./@+~-]+");

  /**
   * A line of Go's that begins with a place.
   *
   * @param place Markdown
   * @param said what follows the place
   */
  record Located(String place, String said) {}

  /** A line of Go's, taken apart; empty where it does not begin with a place. */
  Optional<Located> located(String pkg, String text) {
    Matcher matcher = LOCATED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group("rest") == null ? "" : matcher.group("rest").substring(2).strip();
    return Optional.of(new Located(place(pkg, matcher.group("file"), matcher.group("line")), rest));
  }

  /** {@code codec/decode.go:212} with a link. */
  String place(String fileAndLine) {
    Matcher matcher = LOCATED.matcher(fileAndLine);
    return matcher.matches()
        ? place("", matcher.group("file"), matcher.group("line"))
        : Markdown.code(fileAndLine);
  }

  private String place(String pkg, String file, String line) {
    Optional<String> path = files.find(pkg, file).filter(it -> PATH.matcher(it).matches());
    String code = Markdown.code(path.orElse(file) + ":" + line);
    boolean linked = !repository.isEmpty() && ShortCommit.isId(head);
    return path.filter(unused -> linked)
        .map(it -> "[%s](%s/blob/%s/%s#L%s)".formatted(code, repository, head, it, line))
        .orElse(code);
  }
}
