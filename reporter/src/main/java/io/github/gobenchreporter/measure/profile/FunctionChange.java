package io.github.gobenchreporter.measure.profile;

import java.util.Optional;

/**
 * One function on both sides.
 *
 * @param name as pprof shows it, in the head unless it vanished
 * @param was its name in the base, where that is another
 * @param place where it was seen most, in the head unless it vanished
 * @param lastLine the largest line seen in it, of the same side
 * @param flat in itself and in what it called outside the module
 * @param cumulative in itself and in all that it called
 * @param p adjusted over all functions (Benjamini and Hochberg 1995), of {@code flat}
 * @param error of the change of {@code flat}, one standard error
 * @param callee what most of its growth outside the module is spent in, where that is a good part
 *     of it
 */
public record FunctionChange(
    String name,
    Optional<String> was,
    Frame place,
    int lastLine,
    Amount flat,
    Amount cumulative,
    double p,
    double error,
    Optional<Callee> callee) {

  /**
   * What a function calls outside the module: the run-time, the standard library, other modules.
   *
   * @param name as pprof shows it
   * @param amount in it and all below, called from there
   */
  public record Callee(String name, Amount amount) {}

  /**
   * Per operation on both sides.
   *
   * @param base nanoseconds, or a share in [0, 1]
   * @param head as {@code base}
   * @param baseSamples what {@code base} was counted from
   * @param headSamples what {@code head} was counted from
   */
  public record Amount(double base, double head, double baseSamples, double headSamples) {
    /** Head less base. */
    public double change() {
      return head - base;
    }
  }

  /** Whether it surely takes more than before. */
  public boolean hasGrown() {
    return p <= Difference.ALPHA && flat.change() > 0;
  }

  /** Whether it surely takes less than before. */
  public boolean hasShrunk() {
    return p <= Difference.ALPHA && flat.change() < 0;
  }

  /** The change in standard errors. */
  public double errors() {
    return flat.change() / error;
  }

  /** The growth that it has at least: two standard errors less than was seen. */
  double least() {
    return flat.change() - 2 * error;
  }

  /** Whether it was not seen in the base at all. */
  public boolean isNew() {
    return cumulative.baseSamples() == 0 && flat.baseSamples() == 0;
  }

  /** Whether it was not seen in the head any more. */
  public boolean isGone() {
    return cumulative.headSamples() == 0 && flat.headSamples() == 0;
  }

  /** Whether it stands for no function: the collector in the background, what is outside. */
  public boolean isBucket() {
    return place.function().equals(Folded.BACKGROUND.function())
        || place.function().equals(Folded.OUTSIDE.function());
  }
}
