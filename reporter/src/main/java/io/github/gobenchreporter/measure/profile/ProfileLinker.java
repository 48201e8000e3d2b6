package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.measure.profile.Profile.Sample;
import io.github.gobenchreporter.measure.profile.Profile.ValueType;
import io.github.gobenchreporter.measure.profile.RawProfile.RawFunction;
import io.github.gobenchreporter.measure.profile.RawProfile.RawLine;
import io.github.gobenchreporter.measure.profile.RawProfile.RawSample;
import io.github.gobenchreporter.measure.profile.RawProfile.RawType;
import io.github.gobenchreporter.measure.profile.Wire.Malformed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the references of a {@link RawProfile}, when all of it is read: the order of the fields
 * is the writer's business.
 */
final class ProfileLinker {
  /** What pprof calls a place that no function is known for. */
  private static final Frame UNKNOWN = new Frame("<unknown>", "", 0, 0);

  /** A double holds whole numbers up to here; 104 days in nanoseconds. */
  private static final long LARGEST = 1L << 53;

  /** Frames of all stacks when the places are written out, which few bytes can blow up. */
  private static final long FRAMES_LIMIT = 1 << 24;

  /** Calls in one stack, inlined ones too; Go keeps 128 places. */
  private static final int DEPTH_LIMIT = 1 << 10;

  private final RawProfile raw;
  private final Map<Long, Integer> places = new HashMap<>();
  private final List<List<Frame>> frames = new ArrayList<>();

  ProfileLinker(RawProfile raw) {
    this.raw = raw;
  }

  Profile link() throws Malformed {
    if (raw.types.isEmpty()) {
      throw new Malformed("it does not say what it counts");
    }
    List<ValueType> types = new ArrayList<>();
    for (RawType type : raw.types) {
      types.add(new ValueType(string(type.type()), string(type.unit())));
    }
    for (Map.Entry<Long, List<RawLine>> location : raw.locations.entrySet()) {
      places.put(location.getKey(), frames.size());
      frames.add(frames(location.getValue()));
    }
    return new Profile(List.copyOf(types), samples(), List.copyOf(frames), raw.period);
  }

  private String string(int index) throws Malformed {
    if (index == 0 && raw.strings.isEmpty()) {
      return "";
    }
    if (index < 0 || index >= raw.strings.size()) {
      throw new Malformed("a text is not in the table");
    }
    return raw.strings.get(index);
  }

  private List<Frame> frames(List<RawLine> lines) throws Malformed {
    List<Frame> calls = new ArrayList<>(lines.size());
    for (RawLine line : lines) {
      RawFunction function = raw.functions.get(line.function());
      if (function == null) {
        throw new Malformed("a function is not in the table");
      }
      calls.add(
          new Frame(
              FunctionName.shown(string(function.name())),
              string(function.file()),
              line.line(),
              function.startLine()));
    }
    return calls.isEmpty() ? List.of(UNKNOWN) : List.copyOf(calls);
  }

  private List<Sample> samples() throws Malformed {
    List<Sample> samples = new ArrayList<>(raw.samples.size());
    long[] totals = new long[raw.types.size()];
    long depth = 0;
    for (RawSample sample : raw.samples) {
      check(sample.values(), totals);
      int[] stack = new int[sample.locations().length];
      int calls = 0;
      for (int i = 0; i < stack.length; i++) {
        stack[i] = place(sample.locations()[i]);
        calls += frames.get(stack[i]).size();
      }
      depth += calls;
      if (calls > DEPTH_LIMIT || depth > FRAMES_LIMIT) {
        throw new Malformed("more than " + DEPTH_LIMIT + " calls in a stack, or too many in all");
      }
      samples.add(new Sample(stack, sample.values()));
    }
    return samples;
  }

  private static void check(long[] values, long[] totals) throws Malformed {
    if (values.length != totals.length) {
      throw new Malformed("a sample has " + values.length + " values of " + totals.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new Malformed("a value is negative, as in a difference of profiles");
      }
      if (values[i] > LARGEST - totals[i]) {
        throw new Malformed("the values are too large to be added up");
      }
      totals[i] += values[i];
    }
  }

  private int place(long location) throws Malformed {
    Integer place = places.get(location);
    if (place == null) {
      throw new Malformed("a place is not in the table");
    }
    return place;
  }
}
