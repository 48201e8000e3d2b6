package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.stats.paired.TimeSpent;
import io.github.gobenchreporter.unit.NumberText;
import java.time.Duration;
import java.util.Optional;

/** Where the time of a measurement in turns went, in a line. */
final class TimeSpentText {
  private TimeSpentText() {}

  /** The line; nothing where no benchmark ran. */
  static Optional<String> of(TimeSpent spent) {
    if (spent.benchmarks().isZero()) {
      return Optional.empty();
    }
    String text =
        "benchmarks ran for %s; beside that %s (%s %%): pilot %s, starts %s, spins %s, judging %s"
            .formatted(
                seconds(spent.benchmarks()),
                seconds(spent.beside()),
                NumberText.of(100 * spent.overhead(), 2),
                seconds(spent.pilot()),
                seconds(spent.starts()),
                seconds(spent.spins()),
                seconds(spent.judging()));
    boolean again = spent.layouts().toMillis() > 0;
    return Optional.of(
        again ? text + "; other code layouts took " + seconds(spent.layouts()) : text);
  }

  private static String seconds(Duration time) {
    return NumberText.of(time.toMillis() / 1000.0, 3) + " s";
  }
}
