package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.UnitMetadata;
import io.github.gobenchreporter.measure.command.CommandLines;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.TickShare;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far off a single value may be for the way it was measured: {@code %sys} of a process is told
 * by the kernel's ticks, whose period a line {@code Unit %sys tick-ns=4000000} gives.
 *
 * @param tick in nanoseconds
 */
record Coarseness(double tick) {
  /** Of what is told as finely as it is printed. */
  static final Coarseness NONE = new Coarseness(0);

  /** Of a unit, as its line says; none without one. */
  static Coarseness of(String unit, @Nullable UnitMetadata metadata) {
    String said =
        metadata == null || !unit.equals(Unit.PERCENT_SYS.name())
            ? ""
            : metadata.properties().getOrDefault(CommandLines.TICK, "");
    return said.isEmpty()
        ? NONE
        : new Coarseness(said.matches("\\d{1,12}") ? Double.parseDouble(said) : 0);
  }

  /**
   * In points, the larger of both sides.
   *
   * @param shares samples of the share, of each side
   * @param cpu samples of the CPU time that the share is of
   */
  double points(List<Runs> shares, List<Runs> cpu) {
    double points = 0;
    for (int side = 0; side < shares.size() && tick > 0; side++) {
      double[] share = shares.get(side).pooled();
      double[] whole = cpu.get(side).pooled();
      if (share.length > 0 && whole.length > 0) {
        double nanoseconds = Quantiles.median(whole);
        double part = Quantiles.median(share) / 100 * nanoseconds;
        points = Math.max(points, TickShare.points(part, nanoseconds, tick));
      }
    }
    return points;
  }
}
