package io.github.gobenchreporter.report.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.baseline.BaselineDiff.Move;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.site.SiteTrends.Since;
import java.util.List;
import java.util.Map;

/**
 * What a badge says of the benchmarks: how they moved since the last snapshot, on the chip where
 * that is worst.
 *
 * @see <a href="https://shields.io/badges/endpoint-badge">Endpoint badges</a>
 */
final class SiteBadge {
  private SiteBadge() {}

  static String of(List<Since> all, int baselines) {
    String message = baselines == 0 ? "no runs yet" : "measured";
    String color = baselines == 0 ? "lightgrey" : "blue";
    double worst = Double.NEGATIVE_INFINITY;
    for (Since since : all) {
      double time = time(since);
      if (time > worst) {
        worst = time;
        long slower = since.diff().moves().values().stream().filter(it -> it == Move.WORSE).count();
        message =
            "%s since %s%s"
                .formatted(
                    Numbers.signedPercent(time),
                    since.snapshot().ref(),
                    slower == 0 ? "" : ", %d slower".formatted(slower));
        color = slower == 0 ? "brightgreen" : "yellow";
      }
    }
    return json(message, color);
  }

  /** The geometric mean of times against the snapshot's, less one; −∞ where there is none. */
  private static double time(Since since) {
    return since.diff().geometricMeans().entrySet().stream()
        .filter(it -> it.getKey().isTimeOfAnOp() && Double.isFinite(it.getValue()))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(it -> it - 1)
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static String json(String message, String color) {
    return new ObjectMapper()
            .createObjectNode()
            .put("schemaVersion", 1)
            .put("label", "benchmarks")
            .put("message", message)
            .put("color", color)
        + "\n";
  }
}
