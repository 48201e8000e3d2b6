package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.ReporterException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure and how often.
 *
 * @param commands in the order of odd rounds; even ones go backwards
 * @param rounds how often each is measured
 * @param warmups how often each runs before that, unmeasured
 * @param budget after which no round begins; the first always does
 * @param patience how long one run may take
 * @param folder where commands run
 */
public record CommandPlan(
    List<MeasuredCommand> commands,
    int rounds,
    int warmups,
    Optional<Duration> budget,
    Duration patience,
    Path folder) {
  /**
   * Checks that no two commands have the same name.
   *
   * @throws ReporterException if they have
   */
  public CommandPlan {
    commands = List.copyOf(commands);
    Set<String> names = new HashSet<>();
    for (MeasuredCommand command : commands) {
      if (!names.add(command.name())) {
        throw ReporterException.input(
            "--name %s is given twice; results of two commands cannot have one name"
                .formatted(command.name()));
      }
    }
  }
}
