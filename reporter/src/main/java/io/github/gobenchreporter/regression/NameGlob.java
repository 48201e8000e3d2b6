package io.github.gobenchreporter.regression;

/**
 * A pattern over whole names: {@code *} stands for any characters, {@code ?} for one. A hostile one
 * takes its length times the name's at most.
 *
 * @param text as users write it
 */
record NameGlob(String text) {
  /** Whether the whole name is of this form. */
  boolean matches(String name) {
    int at = 0;
    int star = -1;
    int taken = 0; // by the last star, up to here
    for (int i = 0; i < name.length() || at < text.length(); ) {
      char wanted = at < text.length() ? text.charAt(at) : 0;
      if (at < text.length() && wanted == '*') {
        star = at++;
        taken = i;
      } else if (at < text.length()
          && i < name.length()
          && (wanted == '?' || wanted == name.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0 && taken < name.length()) {
        at = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    return true;
  }
}
