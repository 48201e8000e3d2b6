package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.Configuration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the configuration file of a checkout. */
public final class ConfigurationFile {
  private static final String OPTION = "--config";

  private ConfigurationFile() {}

  static void addTo(Syntax syntax) {
    syntax.option(
        OPTION,
        "FILE",
        "Options kept in a file, and regressions that are accepted (default: "
            + Configuration.FILE
            + ", where there is one). What is given here goes first.");
  }

  /** Arguments, and what the configuration file says where they say nothing. */
  static Arguments after(Console console, Arguments given) {
    if (!given.knows(OPTION)) {
      return given;
    }
    Configuration configuration =
        given.place(OPTION).map(file -> named(console, file)).orElseGet(() -> ofCheckout(console));
    Optional<Configuration> suite =
        given.knows(StoreOptions.SUITE)
            ? given.find(StoreOptions.SUITE).map(configuration::suite)
            : Optional.empty();
    return suite.map(given::orElse).orElse(given).orElse(configuration);
  }

  private static Configuration named(Console console, String file) {
    return read(console, file)
        .orElseThrow(
            () -> ReporterException.input(OPTION + " " + file + ": there is no such file"));
  }

  /** That of the checkout here; none where it has none. */
  public static Configuration ofCheckout(Console console) {
    return read(console, Configuration.FILE).orElse(Configuration.NONE);
  }

  private static Optional<Configuration> read(Console console, String name) {
    Path file = console.directory().resolve(name);
    try {
      if (Files.size(file) > Configuration.MOST_BYTES) {
        throw ReporterException.input(
            "%s: larger than %d bytes; a configuration is short"
                .formatted(name, Configuration.MOST_BYTES));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return Optional.of(Configuration.parse(name, text));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw ReporterException.input("%s: cannot be read (%s)".formatted(name, Console.why(e)));
    }
  }
}
