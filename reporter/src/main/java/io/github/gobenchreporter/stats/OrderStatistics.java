package io.github.gobenchreporter.stats;

import java.util.Arrays;

/** Finds order statistics without sorting everything (Hoare 1961, "Algorithm 65: find"). */
final class OrderStatistics {
  private OrderStatistics() {}

  /**
   * Puts the values that an ascending order has at index {@code k} and {@code k + 1} there, what is
   * smaller before them and what is larger behind.
   *
   * @param values no NaN
   * @param k in [0, length)
   */
  static void inPlace(double[] values, int k) {
    select(values, k, 0, values.length - 1);
    if (k + 1 < values.length) {
      int next = k + 1;
      for (int i = k + 2; i < values.length; i++) {
        next = values[i] < values[next] ? i : next;
      }
      swap(values, k + 1, next);
    }
  }

  private static void select(double[] values, int k, int from, int to) {
    int low = from;
    int high = to;
    // Hostile orders are sorted, so that they take no longer than sorting.
    for (int rounds = 4 * Integer.SIZE; low < high; rounds--) {
      if (rounds == 0) {
        Arrays.sort(values, low, high + 1);
        return;
      }
      double pivot = values[k];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (pivot < values[j]) {
          j--;
        }
        if (i <= j) {
          swap(values, i++, j--);
        }
      }
      low = j < k ? i : low;
      high = k < i ? j : high;
    }
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}
