package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.config.OptionsFile;
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
            + OptionsFile.FILE
            + ", where there is one). What is given here goes first.");
  }

  /** Arguments, and what the configuration file says where they say nothing. */
  public static Arguments after(Console console, Arguments given) {
    if (!given.knows(OPTION)) {
      return given;
    }
    OptionsFile configuration =
        given.place(OPTION).map(file -> named(console, file)).orElseGet(() -> ofCheckout(console));
    configuration.each().forEach(given::check);
    Optional<OptionsFile> suite =
        given.knows(StoreOptions.SUITE)
            ? given.find(StoreOptions.SUITE).map(configuration::suite)
            : Optional.empty();
    return suite.map(given::orElse).orElse(given).orElse(configuration);
  }

  private static OptionsFile named(Console console, String file) {
    return read(console, file)
        .orElseThrow(
            () ->
                ReporterException.input(
                    OPTION + " " + file + ": there is no such file; check its name"));
  }

  /** That of the checkout here; none where it has none. */
  public static OptionsFile ofCheckout(Console console) {
    Path file = console.directory().resolve(OptionsFile.FILE);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw ReporterException.input(OptionsFile.FILE + ": is no plain file; remove it");
    }
    return read(console, OptionsFile.FILE).orElse(OptionsFile.NONE);
  }

  private static Optional<OptionsFile> read(Console console, String name) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(InputFile.bytes(console, name, OptionsFile.MOST_BYTES));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(OptionsFile.parse(name, text));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw InputFile.unreadable(name, e);
    }
  }
}
