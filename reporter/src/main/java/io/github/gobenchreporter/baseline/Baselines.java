package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.RunReader;
import io.github.gobenchreporter.environment.ChipLabel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the files of a store mean: {@code <chip>/<ref>/<run>.txt}, one run a file.
 *
 * <p>Reading is strict. A file that cannot be read as a whole stops the comparison and is named;
 * history is never replaced by an emptier one.
 */
public final class Baselines {
  private final BaselineStore store;

  public Baselines(BaselineStore store) {
    this.store = store;
  }

  /** The chips that have baselines. */
  public List<ChipLabel> chips() {
    return folders("").filter(ChipLabel::isValid).map(ChipLabel::new).toList();
  }

  /** The refs of a chip, snapshots among them. */
  public List<BaselineRef> refs(ChipLabel chip) {
    return folders(chip.value()).map(BaselineRef::ofFolder).toList();
  }

  private java.util.stream.Stream<String> folders(String folder) {
    return store.list(folder).stream()
        .filter(name -> name.endsWith("/") && !name.startsWith("."))
        .map(name -> name.substring(0, name.length() - 1));
  }

  /** The names of the run files of a baseline, oldest first. */
  public List<String> runFiles(ChipLabel chip, BaselineRef ref) {
    return store.list(folder(chip, ref)).stream()
        .filter(name -> name.endsWith(".txt") && !name.startsWith("."))
        .toList();
  }

  /** The runs in the window, oldest first; empty where nothing was recorded yet. */
  public List<StoredRun> runs(ChipLabel chip, BaselineRef ref, Window window) {
    List<String> paths =
        window.of(runFiles(chip, ref)).stream()
            .map(name -> folder(chip, ref) + "/" + name)
            .toList();
    Map<String, byte[]> contents = store.read(paths);
    return paths.stream().map(path -> parse(path, contents.get(path))).toList();
  }

  private StoredRun parse(String path, byte[] content) {
    if (content == null) {
      throw ReporterException.outside(
          "%s: %s is listed but cannot be read; fetch again".formatted(store.location(), path));
    }
    return strictly(store.location() + "/" + path, path, content);
  }

  /** Reads a run file, or says which line of it cannot be read. */
  static StoredRun strictly(String location, String path, byte[] content) {
    Run run;
    try {
      run = RunReader.read(location, new ByteArrayInputStream(content), StoredRun.KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException("reading bytes in memory", e);
    }
    if (!run.problems().isEmpty()) {
      Problem first = run.problems().get(0);
      throw ReporterException.input(
          first + "; a stored run must read whole: restore the file or delete it");
    }
    if (run.results().isEmpty()) {
      throw ReporterException.input(
          location + ": holds no benchmark result; restore the file or delete it");
    }
    return new StoredRun(path, run);
  }

  /** The folder of a baseline's runs, below the store's root. */
  static String folder(ChipLabel chip, BaselineRef ref) {
    return chip + "/" + ref.folder();
  }
}
