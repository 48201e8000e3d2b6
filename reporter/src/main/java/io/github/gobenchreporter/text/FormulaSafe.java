package io.github.gobenchreporter.text;

/**
 * Cells of CSV files that no spreadsheet takes for a formula: an apostrophe stands before what
 * begins like one, as <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>
 * advises, and before an apostrophe, so that {@link #original} knows its own.
 */
public final class FormulaSafe {
  private static final String STARTS = "=+-@\t\r\n'";

  private FormulaSafe() {}

  /** The text as a cell. */
  public static String cell(String text) {
    boolean formula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** The text of a cell. */
  public static String original(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
