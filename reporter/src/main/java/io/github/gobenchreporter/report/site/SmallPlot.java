package io.github.gobenchreporter.report.site;

import io.github.gobenchreporter.baseline.History.Series;
import java.util.Arrays;
import java.util.Locale;

/**
 * The medians of a benchmark's newest runs as points of an SVG polyline, in a box of {@value
 * #WIDTH} by {@value #HEIGHT}.
 *
 * @param from the first run that is drawn
 * @param runs how many there are in all
 * @param points {@code 0.0,20.1 4.2,19.8}
 */
record SmallPlot(int from, int runs, String points) {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 48;
  private static final int ROOM = 4;

  /** Of more runs, none can be told from its neighbour. */
  private static final int MOST = 100;

  static SmallPlot of(Series series) {
    double[] medians = series.medians();
    int from = Math.max(0, medians.length - MOST);
    double[] shown = Arrays.copyOfRange(medians, from, medians.length);
    double low = Arrays.stream(shown).filter(Double::isFinite).min().orElse(0);
    double high = Arrays.stream(shown).filter(Double::isFinite).max().orElse(0);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < shown.length; i++) {
      if (Double.isFinite(shown[i])) {
        double above = high > low ? (shown[i] - low) / (high - low) : 0.5;
        double y = HEIGHT - ROOM - above * (HEIGHT - 2 * ROOM);
        points
            .append(points.length() == 0 ? "" : " ")
            .append(tenths(x(i, shown.length)))
            .append(',')
            .append(tenths(y));
      }
    }
    return new SmallPlot(from, medians.length, points.toString());
  }

  /** Where a run stands, or what is between two. */
  String x(double run) {
    return tenths(Math.max(0, x(run - from, runs - from)));
  }

  private static double x(double i, int shown) {
    return ROOM + i / Math.max(1, shown - 1) * (WIDTH - 2 * ROOM);
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
