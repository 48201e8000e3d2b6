package io.github.gobenchreporter.measure.code;

import java.util.Set;

/**
 * A named part of an executable.
 *
 * @param name as the linker writes it
 * @param address where it is loaded
 * @param size in bytes
 * @param isFunction whether it is code
 */
record Symbol(String name, long address, int size, boolean isFunction) {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "go:string.*",
          "type:*",
          "go:func.*",
          "go:funcdesc",
          "go:funcdescrel",
          "runtime.gcbits.*");

  /**
   * Whether the linker has put many nameless things into it, in an order of its own; such a symbol
   * has no size, it ends where the next begins.
   */
  boolean isCollection() {
    return COLLECTIONS.contains(name);
  }

  /** Whether it holds strings, end to end. */
  boolean holdsStrings() {
    return name.equals("go:string.*");
  }

  /** Whether it holds types. */
  boolean holdsTypes() {
    return name.equals("type:*");
  }

  /** Whether it holds pointers to functions, which is what a function value points to. */
  boolean holdsFunctionPointers() {
    return name.startsWith("go:funcdesc") || name.equals("go:func.*");
  }

  /** The package that it belongs to; "" where that is not to be told. */
  String pkg() {
    int path = name.lastIndexOf('/', bracket() - 1) + 1;
    int dot = name.indexOf('.', path);
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** Type arguments hold slashes and dots of their own. */
  private int bracket() {
    int bracket = name.indexOf('[');
    return bracket < 0 ? name.length() : bracket;
  }

  /** The name within its package. */
  String local() {
    String pkg = pkg();
    return pkg.isEmpty() ? name : name.substring(pkg.length() + 1);
  }
}
