package io.github.gobenchreporter.measure.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes profiles as pprof does, for tests. */
public final class PprofBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> strings = new ArrayList<>(List.of(""));
  private final Map<String, Integer> functions = new LinkedHashMap<>();

  /** A CPU profile of these stacks: {@code 3 leaf < caller < caller's caller}. */
  public static Profile cpu(String... stacks) {
    PprofBytes bytes = new PprofBytes();
    bytes.type("samples", "count");
    bytes.type("cpu", "nanoseconds");
    for (String stack : stacks) {
      int space = stack.indexOf(' ');
      long count = Long.parseLong(stack.substring(0, space));
      bytes.sample(stack.substring(space + 1).split(" < "), count, count * 10_000_000);
    }
    return bytes.profile(10_000_000);
  }

  /** A memory profile at rate 1: {@code 3/96 leaf < caller}, objects and bytes. */
  public static Profile memory(String... stacks) {
    PprofBytes bytes = new PprofBytes();
    bytes.type("alloc_objects", "count");
    bytes.type("alloc_space", "bytes");
    return bytes.ofPairs(stacks);
  }

  /** A block profile: {@code 3/96 leaf < caller}, waits and nanoseconds. */
  public static Profile waits(String... stacks) {
    PprofBytes bytes = new PprofBytes();
    bytes.type("contentions", "count");
    bytes.type("delay", "nanoseconds");
    return bytes.ofPairs(stacks);
  }

  /** The same as a file has it. */
  public static byte[] waitsFile(String... stacks) {
    PprofBytes bytes = new PprofBytes();
    bytes.type("contentions", "count");
    bytes.type("delay", "nanoseconds");
    return bytes.pairs(stacks).bytes(1);
  }

  private Profile ofPairs(String... stacks) {
    return pairs(stacks).profile(1);
  }

  private PprofBytes pairs(String... stacks) {
    for (String stack : stacks) {
      int space = stack.indexOf(' ');
      String[] amounts = stack.substring(0, space).split("/");
      sample(
          stack.substring(space + 1).split(" < "),
          Long.parseLong(amounts[0]),
          Long.parseLong(amounts[1]));
    }
    return this;
  }

  PprofBytes type(String type, String unit) {
    field(1, new PprofBytes().number(1, string(type)).number(2, string(unit)).out.toByteArray());
    return this;
  }

  /** A stack, leaf first; every function is at line 10 of a file of its package. */
  PprofBytes sample(String[] stack, long... values) {
    PprofBytes sample = new PprofBytes();
    for (String name : stack) {
      sample.number(1, function(name));
    }
    for (long value : values) {
      sample.number(2, value);
    }
    field(2, sample.out.toByteArray());
    return this;
  }

  private int function(String name) {
    return functions.computeIfAbsent(
        name,
        it -> {
          int id = functions.size() + 1;
          String file = FunctionName.packagePath(name) + "/f.go";
          PprofBytes function = new PprofBytes().number(1, id).number(2, string(name));
          field(5, function.number(4, string(file)).number(5, 8).out.toByteArray());
          byte[] line = new PprofBytes().number(1, id).number(2, 10).out.toByteArray();
          field(4, new PprofBytes().number(1, id).field(4, line).out.toByteArray());
          return id;
        });
  }

  private int string(String text) {
    strings.add(text);
    return strings.size() - 1;
  }

  PprofBytes number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  PprofBytes field(int field, byte[] message) {
    varint((long) field << 3 | 2);
    varint(message.length);
    out.writeBytes(message);
    return this;
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  byte[] bytes(long period) {
    strings.forEach(text -> field(6, text.getBytes(StandardCharsets.UTF_8)));
    number(12, period);
    return out.toByteArray();
  }

  Profile profile(long period) {
    return ProfileFile.read("test.pb", new ByteArrayInputStream(bytes(period)));
  }
}
