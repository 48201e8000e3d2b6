package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines of the head a change touches: what {@code git diff --unified=0 base...head} says. */
public final class TouchedLines {
  private static final Pattern FILE = Pattern.compile("\\+\\+\\+ b/(.*?)\\t?");
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\S+ \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

  private record Range(int from, int to) {}

  private final Map<String, List<Range>> ranges = new HashMap<>();

  private TouchedLines() {}

  /** Reads what git printed; other lines are passed over. */
  public static TouchedLines of(String diff) {
    TouchedLines touched = new TouchedLines();
    String file = "";
    for (String line : diff.split("\n", -1)) {
      Matcher name = FILE.matcher(line);
      Matcher hunk = HUNK.matcher(line);
      if (name.matches()) {
        file = name.group(1);
      } else if (hunk.matches() && !file.isEmpty()) {
        touched.add(file, hunk);
      }
    }
    return touched;
  }

  /** Where lines only went, the two beside them are touched. */
  private void add(String file, Matcher hunk) {
    int from = Integer.parseInt(hunk.group(1));
    int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
    Range range = count == 0 ? new Range(from, from + 1) : new Range(from, from + count - 1);
    ranges.computeIfAbsent(file, name -> new ArrayList<>()).add(range);
  }

  /**
   * Whether a function is touched, as far as profiles know where it is: from its first line to the
   * last one seen in them. A file is the same when its path in the repository is the end of the
   * profile's, less the folders that only the module's path has.
   */
  public boolean touches(Frame frame, int lastLine) {
    int first = frame.startLine() > 0 ? frame.startLine() : frame.line();
    int last = Math.max(first, Math.max(frame.line(), lastLine));
    return ranges.entrySet().stream()
        .filter(it -> isSameFile(frame.file(), it.getKey()))
        .flatMap(it -> it.getValue().stream())
        .anyMatch(range -> range.from() <= last && range.to() >= first);
  }

  private static boolean isSameFile(String seen, String inRepository) {
    String path = seen.replace('\\', '/');
    return path.equals(inRepository)
        || path.endsWith("/" + inRepository)
        || !path.isEmpty() && inRepository.endsWith("/" + tail(path)) && tail(path).contains("/");
  }

  /** The file with the folder of its package. */
  private static String tail(String path) {
    int slash = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return path.substring(slash + 1);
  }
}
