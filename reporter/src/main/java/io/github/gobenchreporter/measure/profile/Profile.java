package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pprof file says: stacks and how much was seen there.
 *
 * @param types what a sample's values are, in order: {@code samples/count}, {@code cpu/nanoseconds}
 * @param samples distinct stacks
 * @param locations the frames of each place in a stack, the inlined leaf first
 * @param period one sample for so many of {@code periodType}: 10,000,000 ns, or 1 allocated byte
 * @see <a href="https://github.com/google/pprof/blob/main/proto/profile.proto">profile.proto</a>
 */
public record Profile(
    List<ValueType> types, List<Sample> samples, List<List<Frame>> locations, long period) {

  /** What is counted, and in which unit. */
  public record ValueType(String type, String unit) {}

  /**
   * One stack.
   *
   * @param places indexes of {@link Profile#locations}, leaf first
   * @param values one for each of the profile's types
   */
  public record Sample(int[] places, long[] values) {}

  /** The frames of a sample, leaf first. */
  List<Frame> stack(Sample sample) {
    List<Frame> frames = new ArrayList<>(sample.places().length);
    for (int place : sample.places()) {
      frames.addAll(locations.get(place));
    }
    return frames;
  }

  /** Where the values of a type are; -1 where the profile has none. */
  int indexOf(String type) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).type().equals(type)) {
        return i;
      }
    }
    return -1;
  }

  /** All samples' values of a type added up: the total of {@code go tool pprof -top}. */
  long total(int type) {
    long total = 0;
    for (Sample sample : samples) {
      total += sample.values()[type];
    }
    return total;
  }

  /** Whether it was written by {@code -cpuprofile}. */
  public boolean isCpu() {
    return indexOf("cpu") >= 0 && indexOf("samples") >= 0;
  }

  /** Whether it was written by {@code -blockprofile} or {@code -mutexprofile}. */
  public boolean isOfWaits() {
    return indexOf("contentions") >= 0 && indexOf("delay") >= 0;
  }

  /** Whether it was written by {@code -memprofile}. */
  public boolean isMemory() {
    return indexOf("alloc_space") >= 0 && indexOf("alloc_objects") >= 0;
  }
}
