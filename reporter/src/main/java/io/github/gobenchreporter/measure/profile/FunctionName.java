package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.text.Truncate;
import java.util.regex.Pattern;

/** The parts of a Go function's name: {@code example.com/m/pipe.(*T[...]).put.func1}. */
public final class FunctionName {
  /** Characters; a longer name is a stranger's joke. */
  private static final int LONGEST = 500;

  private static final String SHAPE = "[go.shape.";
  private static final Pattern NUMBERED = Pattern.compile("(func|gowrap|-range)\\d+(\\.\\d+)*");

  private FunctionName() {}

  /** The name as it is shown: the types that a generic function was compiled for are left out. */
  static String shown(String name) {
    String whole = Truncate.text(name, LONGEST);
    int opening = whole.indexOf(SHAPE);
    if (opening < 0) {
      return whole;
    }
    int depth = 0;
    int end = opening;
    do {
      char at = whole.charAt(end++);
      depth += at == '[' ? 1 : at == ']' ? -1 : 0;
    } while (depth > 0 && end < whole.length());
    return whole.substring(0, opening) + "[...]" + whole.substring(end);
  }

  /** The import path of the function's package; "" for a name without one, {@code aeshashbody}. */
  public static String packagePath(String name) {
    int dot = dot(name);
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** The name after its package: {@code (*T).put.func1}. */
  static String local(String name) {
    return name.substring(dot(name) + 1);
  }

  /** What is short and still tells: {@code pipe.(*T).put.func1}. */
  public static String brief(String name) {
    return name.substring(lastSlash(name) + 1);
  }

  /** The local name without the numbers of closures: they move when another closure comes. */
  static String unnumbered(String name) {
    return NUMBERED.matcher(local(name)).replaceAll("$1");
  }

  /** The dot between package and function; the package's last element has none, but {@code %2e}. */
  private static int dot(String name) {
    return name.indexOf('.', lastSlash(name) + 1);
  }

  /** Of the package path, not of a type argument's. */
  private static int lastSlash(String name) {
    int end = name.length();
    for (char opening : new char[] {'[', '('}) {
      int at = name.indexOf(opening);
      end = at < 0 ? end : Math.min(end, at);
    }
    return name.lastIndexOf('/', end);
  }
}
