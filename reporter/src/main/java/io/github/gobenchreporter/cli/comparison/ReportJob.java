package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import java.util.Optional;

/** Something that measures or reads both sides and writes a report. */
public interface ReportJob {
  /** Does it. */
  Compared run(Console console);

  /** The results it reads; empty where it measures by itself. */
  Optional<HeadOptions> measured();

  /** Where the report goes. */
  OutputOptions outputs();
}
