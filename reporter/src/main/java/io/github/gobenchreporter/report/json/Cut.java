package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.text.Truncate;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;

/** Cuts texts and lists to {@link ReportLimits}, and counts what that took away. */
final class Cut {
  private int texts;
  private int entries;

  /** How many texts are shorter than they were. */
  int texts() {
    return texts;
  }

  /** How many entries of lists are gone. */
  int entries() {
    return entries;
  }

  /** Entries that somebody else left out. */
  void leftOut(int count) {
    entries += count;
  }

  <T> List<T> first(List<T> all, int most) {
    leftOut(Math.max(0, all.size() - most));
    return all.size() <= most ? all : all.subList(0, most);
  }

  <T> List<T> last(List<T> all, int most) {
    leftOut(Math.max(0, all.size() - most));
    return all.size() <= most ? all : all.subList(all.size() - most, all.size());
  }

  List<String> messages(List<String> all) {
    return first(all, ReportLimits.NOTES).stream()
        .map(it -> text(it, ReportLimits.MESSAGE))
        .toList();
  }

  String text(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    texts++;
    // Half as many code points never have more characters.
    return text.codePointCount(0, text.length()) == text.length()
        ? Truncate.text(text, most)
        : Truncate.text(text, most / 2);
  }

  /** Two names that begin alike stay two. */
  String name(String name) {
    if (name.length() <= ReportLimits.NAME) {
      return name;
    }
    texts++;
    return Truncate.name(name, ReportLimits.NAME / 2);
  }

  Benchmark name(Benchmark benchmark) {
    return new Benchmark(name(benchmark.pkg()), name(benchmark.name()));
  }

  Unit name(Unit unit) {
    if (unit.equals(Unit.NONE)) {
      return unit;
    }
    String name = name(unit.name());
    return name.equals(unit.name()) ? unit : new Unit(name).declared(unit.better());
  }

  String commit(String id) {
    if (ReportLimits.isCommit(id)) {
      return id;
    }
    texts++;
    return "";
  }

  static String time(String time) {
    return time.length() <= ReportLimits.WORD ? time : "";
  }
}
