package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A profile as it is written: tables that refer to each other by numbers. */
final class RawProfile {
  record RawType(int type, int unit) {}

  record RawSample(long[] locations, long[] values) {}

  record RawLine(long function, int line) {}

  record RawFunction(int name, int file, int startLine) {}

  final List<RawType> types = new ArrayList<>();
  final List<RawSample> samples = new ArrayList<>();
  final Map<Long, List<RawLine>> locations = new HashMap<>();
  final Map<Long, RawFunction> functions = new HashMap<>();
  final List<String> strings = new ArrayList<>();
  long period;
}
