package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.store.BaselineStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a store mean: {@code <chip>/<ref>/<run>.txt}, one run a file.
 *
 * <p>Reading is strict. A file that cannot be read as a whole stops the comparison and is named;
 * history is never replaced by an emptier one.
 */
public final class Baselines {
  /** A folder is read without a lock, while somebody may prune it. */
  private static final int MOST_LOOKS = 5;

  /** As many runs tell whether the branch has changed since a head left it. */
  private static final int MOST_LATER = 5;

  private final BaselineStore store;

  public Baselines(BaselineStore store) {
    this.store = store;
  }

  /** How messages name the store. */
  String location() {
    return store.location();
  }

  /** What a message adds when something is not there: the baselines that are. */
  public String known() {
    List<BaselineKey> all = all();
    return all.isEmpty()
        ? "; nothing is recorded there yet"
        : "; there are "
            + all.stream().limit(8).map(BaselineKey::toString).collect(Collectors.joining(", "))
            + (all.size() > 8 ? " and %d more".formatted(all.size() - 8) : "");
  }

  /**
   * The runs of a baseline that must exist.
   *
   * @throws ReporterException naming the baselines that are there if this one holds no run, and a
   *     stored file that cannot be read
   */
  public List<StoredRun> required(BaselineKey key, Window window) {
    List<StoredRun> runs = runs(key, window);
    if (runs.isEmpty()) {
      throw ReporterException.input("%s holds no run of %s%s".formatted(location(), key, known()));
    }
    return runs;
  }

  /** The chips that have baselines. */
  public List<ChipLabel> chips() {
    return folders("").filter(ChipLabel::isValid).map(ChipLabel::new).toList();
  }

  /** The refs of a chip, snapshots among them. */
  public List<BaselineRef> refs(ChipLabel chip) {
    return folders(chip.value()).filter(BaselineRef::isFolder).map(BaselineRef::ofFolder).toList();
  }

  private Stream<String> folders(String folder) {
    return store.list(folder).stream()
        .filter(name -> name.endsWith("/") && !name.startsWith("."))
        .map(name -> name.substring(0, name.length() - 1));
  }

  /**
   * Every baseline that has a run recorded by this program. Other folders may be there too: they
   * are somebody else's business.
   */
  public List<BaselineKey> all() {
    return chips().stream()
        .flatMap(chip -> refs(chip).stream().map(ref -> new BaselineKey(chip, ref)))
        .filter(this::isRecorded)
        .sorted()
        .toList();
  }

  /** Whether this program has recorded a run of it. */
  public boolean isRecorded(BaselineKey key) {
    return runFiles(key).stream().anyMatch(it -> RunFileName.parse(it).isPresent());
  }

  /** Whether the store is somebody else's: it holds files, and nothing of ours. */
  public boolean isElsewhere() {
    boolean others =
        store.list("").stream()
            .anyMatch(
                it -> !it.startsWith(".") && !it.startsWith("@") && !it.equals(BranchReadme.PATH));
    return others && all().isEmpty();
  }

  /** The snapshots of a baseline, the one with the newest run last. */
  public List<BaselineKey> snapshots(BaselineKey key) {
    return refs(key.chip()).stream()
        .filter(ref -> ref.isSnapshot() && ref.base().equals(key.ref().name()))
        .map(ref -> new BaselineKey(key.chip(), ref))
        .filter(this::isRecorded)
        .sorted(this::byNewestRun)
        .toList();
  }

  private int byNewestRun(BaselineKey a, BaselineKey b) {
    int newest = last(runFiles(a)).compareTo(last(runFiles(b)));
    return newest == 0 ? a.compareTo(b) : newest;
  }

  static String last(List<String> names) {
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  /** The names of the run files of a baseline, oldest first. */
  public List<String> runFiles(BaselineKey key) {
    return runFiles(key.chip(), key.ref());
  }

  /** The runs in the window, oldest first; empty where nothing was recorded yet. */
  public List<StoredRun> runs(BaselineKey key, Window window) {
    return runs(key.chip(), key.ref(), window);
  }

  /** The names of the run files of a baseline, oldest first. */
  public List<String> runFiles(ChipLabel chip, BaselineRef ref) {
    return store.list(folder(chip, ref)).stream()
        .filter(name -> name.endsWith(".txt") && !name.startsWith("."))
        .toList();
  }

  /** The runs in the window, oldest first; empty where nothing was recorded yet. */
  public List<StoredRun> runs(ChipLabel chip, BaselineRef ref, Window window) {
    return select(new BaselineKey(chip, ref), window).runs();
  }

  /**
   * The runs in the window, and some of those after it where a head left the branch before.
   *
   * @throws ReporterException naming a stored file that cannot be read whole
   */
  public Selection select(BaselineKey key, Window window) {
    for (int attempt = 1; ; attempt++) {
      Window.Part part = window.select(runFiles(key));
      List<String> paths = new ArrayList<>();
      part.names().forEach(name -> paths.add(key.folder() + "/" + name));
      int later = Math.min(MOST_LATER, part.later().size());
      part.later().subList(0, later).forEach(name -> paths.add(key.folder() + "/" + name));
      Map<String, byte[]> contents = store.read(paths);
      if (contents.size() == paths.size() || attempt == MOST_LOOKS) {
        List<StoredRun> runs = paths.stream().map(path -> parse(path, contents.get(path))).toList();
        int end = part.names().size();
        return new Selection(runs.subList(0, end), runs.subList(end, runs.size()), part.extent());
      }
    }
  }

  /** The runs in these files; each must be there and read whole. */
  List<StoredRun> read(List<String> paths) {
    Map<String, byte[]> contents = store.read(paths);
    return paths.stream().map(path -> parse(path, contents.get(path))).toList();
  }

  private StoredRun parse(String path, byte @Nullable [] content) {
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
