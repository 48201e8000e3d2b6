package io.github.gobenchreporter.host;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Linux writes several CPUs: {@code 0-3,8}. */
final class CpuList {
  private static final Pattern PART = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  private CpuList() {}

  /** How many they are; empty for what is no such list. */
  static OptionalInt count(String list) {
    int count = 0;
    for (String part : list.strip().split(",")) {
      Matcher found = PART.matcher(part.strip());
      if (!found.matches()) {
        return OptionalInt.empty();
      }
      int from = Integer.parseInt(found.group(1));
      int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
      count += Math.max(0, to - from + 1);
    }
    return OptionalInt.of(count);
  }
}
