package io.github.gobenchreporter.benchfmt.read;

import java.util.Arrays;

/** Growing columns of primitives: a run of a thousand megabytes holds millions of samples. */
public final class ValueColumns {
  private ValueColumns() {}

  /** A growing column of values. */
  public static final class Doubles {
    private double[] values;
    private int size;

    Doubles(int expected) {
      values = new double[Math.max(4, expected)];
    }

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size + (size >> 1));
      }
      values[size++] = value;
    }

    /** The values; the column is not used any more. */
    double[] toArray() {
      return size == values.length ? values : Arrays.copyOf(values, size);
    }
  }

  /** A growing column of counts. */
  public static final class Longs {
    private long[] values;
    private int size;

    Longs(int expected) {
      values = new long[Math.max(4, expected)];
    }

    int size() {
      return size;
    }

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size + (size >> 1));
      }
      values[size++] = value;
    }

    /** The counts; the column is not used any more. */
    long[] toArray() {
      return size == values.length ? values : Arrays.copyOf(values, size);
    }
  }

  public static double[] concat(double[] a, double[] b) {
    double[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  public static long[] concat(long[] a, long[] b) {
    long[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
