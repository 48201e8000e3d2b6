package io.github.gobenchreporter.measure.profile;

import io.github.gobenchreporter.measure.profile.RawProfile.RawFunction;
import io.github.gobenchreporter.measure.profile.RawProfile.RawLine;
import io.github.gobenchreporter.measure.profile.RawProfile.RawSample;
import io.github.gobenchreporter.measure.profile.RawProfile.RawType;
import io.github.gobenchreporter.measure.profile.Wire.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the message {@code Profile} and those inside it, as far as they are of interest.
 *
 * <p>What a few bytes can blow up is limited: the file may come from a stranger.
 */
final class ProfileReader {
  /** Entries of a table; Go's largest programs have some 100,000 functions. */
  private static final int TABLE_LIMIT = 1 << 20;

  /** Places of all stacks and lines of all places together. */
  private static final int FRAMES_LIMIT = 1 << 23;

  /** Places in one stack; Go keeps 128. */
  private static final int DEPTH_LIMIT = 1 << 10;

  /** Values of one sample; Go writes 2 or 4. */
  private static final int TYPES_LIMIT = 16;

  private final RawProfile raw = new RawProfile();
  private int frames;

  Profile read(byte[] bytes) throws Malformed {
    Wire in = new Wire(bytes);
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> add(raw.types, TYPES_LIMIT, type(in.message()));
        case 2 -> add(raw.samples, TABLE_LIMIT, sample(in.message()));
        case 4 -> location(in.message());
        case 5 -> function(in.message());
        case 6 -> add(raw.strings, TABLE_LIMIT, in.text());
        case 12 -> raw.period = in.number();
        default -> in.skip();
      }
    }
    return new ProfileLinker(raw).link();
  }

  private static <T> void add(List<T> table, int limit, T entry) throws Malformed {
    if (table.size() == limit) {
      throw new Malformed("more than " + limit + " entries in a table");
    }
    table.add(entry);
  }

  private static RawType type(Wire in) throws Malformed {
    int type = 0;
    int unit = 0;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> type = in.index();
        case 2 -> unit = in.index();
        default -> in.skip();
      }
    }
    return new RawType(type, unit);
  }

  private void count(int more) throws Malformed {
    frames += more;
    if (frames > FRAMES_LIMIT) {
      throw new Malformed("more than " + FRAMES_LIMIT + " frames");
    }
  }

  private RawSample sample(Wire in) throws Malformed {
    Longs places = new Longs(DEPTH_LIMIT);
    Longs values = new Longs(TYPES_LIMIT);
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> in.numbers(places);
        case 2 -> in.numbers(values);
        default -> in.skip();
      }
    }
    if (places.overflowed() || values.overflowed()) {
      throw new Malformed("a stack is deeper than " + DEPTH_LIMIT);
    }
    RawSample sample = new RawSample(places.toArray(), values.toArray());
    count(sample.locations().length);
    return sample;
  }

  private void location(Wire in) throws Malformed {
    long id = 0;
    List<RawLine> lines = new ArrayList<>(1);
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> id = in.number();
        case 4 -> add(lines, DEPTH_LIMIT, line(in.message()));
        default -> in.skip();
      }
    }
    count(lines.size());
    put(raw.locations, id, lines);
  }

  private static <T> void put(Map<Long, T> table, long id, T entry) throws Malformed {
    if (table.size() == TABLE_LIMIT) {
      throw new Malformed("more than " + TABLE_LIMIT + " entries in a table");
    }
    table.put(id, entry);
  }

  private static RawLine line(Wire in) throws Malformed {
    long function = 0;
    int line = 0;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> function = in.number();
        case 2 -> line = in.index();
        default -> in.skip();
      }
    }
    return new RawLine(function, line);
  }

  private void function(Wire in) throws Malformed {
    long id = 0;
    int name = 0;
    int file = 0;
    int startLine = 0;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> id = in.number();
        case 2 -> name = in.index();
        case 4 -> file = in.index();
        case 5 -> startLine = in.index();
        default -> in.skip();
      }
    }
    put(raw.functions, id, new RawFunction(name, file, startLine));
  }
}
