package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.process.LockedFolder;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where results of measuring go: where the user says, or into a temporary folder, which is gone
 * afterwards unless it holds profiles that a message points at.
 *
 * @param path of the folder
 * @param temporary where it is ours to delete
 */
public record PairFolder(Path path, Optional<LockedFolder> temporary) implements AutoCloseable {
  /** The folder that is wished for, or a temporary one. */
  public static PairFolder of(Optional<Path> wish) {
    return wish.map(it -> new PairFolder(it, Optional.empty())).orElseGet(PairFolder::made);
  }

  private static PairFolder made() {
    try {
      LockedFolder folder = LockedFolder.in(Temporary.usual(), "go-bench-reporter-pairs-");
      PairFolder made = new PairFolder(folder.path(), Optional.of(folder));
      Temporary.remember(made.path(), made::close);
      return made;
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary folder can be made (%s); give --out".formatted(Console.why(e)), e);
    }
  }

  @Override
  public void close() {
    temporary.ifPresent(this::close);
  }

  private void close(LockedFolder folder) {
    if (Files.exists(path.resolve(Profiler.FOLDER))) {
      folder.keep();
    } else {
      folder.close();
    }
  }
}
