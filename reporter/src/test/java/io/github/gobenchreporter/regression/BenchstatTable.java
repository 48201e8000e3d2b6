package io.github.gobenchreporter.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comparison tables that benchstat prints as text, two columns. */
final class BenchstatTable {
  private static final Pattern ROW =
      Pattern.compile(
          "^(\\S+)\\s+([-\\d.]+)([a-zµA-Z]*) ±\\s*(\\S+)(?: [¹²³⁴⁵⁶])*\\s+([-\\d.]+)([a-zµA-Z]*) ±\\s*(\\S+)(?: [¹²³⁴⁵⁶])*\\s+"
              + "(~|\\?|[+-]?[\\d.]+%) \\((?:p=([\\d.]+) )?n=([\\d+]+)\\).*$");
  private static final Pattern UNITS =
      Pattern.compile("^\\s+│\\s+(\\S+)\\s+│\\s+(\\S+)\\s+vs base\\s+│$");
  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("n", 1e-9),
          Map.entry("µ", 1e-6),
          Map.entry("m", 1e-3),
          Map.entry("k", 1e3),
          Map.entry("M", 1e6),
          Map.entry("G", 1e9),
          Map.entry("Ki", 1024.0),
          Map.entry("Mi", 1048576.0),
          Map.entry("Gi", 1073741824.0),
          Map.entry("Ti", 1099511627776.0));

  /** A value as printed: it stands for everything that rounds to it. */
  record Printed(String digits, double scale) {
    boolean matches(double value) {
      int point = digits.indexOf('.');
      int decimals = point < 0 ? 0 : digits.length() - point - 1;
      double half = 0.5 * Math.pow(10, -decimals) * (1 + 1e-6);
      return Math.abs(value / scale - Double.parseDouble(digits)) <= half;
    }
  }

  /** One row: delta is {@code ~}, {@code ?} or a percentage, p is "" where there is none. */
  record Entry(
      String pkg,
      String unit,
      String name,
      Printed before,
      Printed after,
      String delta,
      String p) {}

  private BenchstatTable() {}

  static List<Entry> parse(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    String pkg = "";
    String unit = "";
    for (String line : lines) {
      Matcher units = UNITS.matcher(line);
      Matcher row = ROW.matcher(line);
      if (line.startsWith("pkg: ")) {
        pkg = line.substring(5).strip();
      } else if (units.matches()) {
        unit = units.group(1);
      } else if (row.matches()) {
        entries.add(entry(pkg, unit, row));
      }
    }
    return entries;
  }

  private static Entry entry(String pkg, String unit, Matcher row) {
    String p = row.group(9) == null ? "" : row.group(9);
    return new Entry(
        pkg,
        unit,
        row.group(1),
        new Printed(row.group(2), scale(row.group(3))),
        new Printed(row.group(5), scale(row.group(6))),
        row.group(8),
        p);
  }

  private static double scale(String prefix) {
    Double scale = SCALES.get(prefix);
    if (scale == null) {
      throw new IllegalArgumentException("scale '" + prefix + "'");
    }
    return scale;
  }
}
