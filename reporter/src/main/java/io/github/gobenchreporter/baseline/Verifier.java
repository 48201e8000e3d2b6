package io.github.gobenchreporter.baseline;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks through everything a store holds: every run reads whole, stands in the right place under
 * its right name, no chip mixes two machines, and what is generated matches what is stored.
 */
public final class Verifier {
  private static final String LOST =
      "is a run, or holds one, outside of every baseline (CHIP/REF/RUN.txt); move it there, or delete it";

  private final BaselineStore store;
  private final Baselines baselines;
  private final List<Problem> findings = new ArrayList<>();
  private int runs;

  private Verifier(BaselineStore store) {
    this.store = store;
    this.baselines = new Baselines(store);
  }

  /**
   * What was looked at and found.
   *
   * @param runs how many run files were read
   * @param findings one line each
   */
  public record Report(int runs, List<Problem> findings) {
    public Report {
      findings = List.copyOf(findings);
    }
  }

  /** Looks through {@code store}. */
  public static Report verify(BaselineStore store) {
    Verifier verifier = new Verifier(store);
    verifier.strays();
    Map<BaselineKey, BaselineTable> tables = new LinkedHashMap<>();
    Map<String, StoredRun> machines = new LinkedHashMap<>();
    for (BaselineKey key : verifier.baselines.all()) {
      tables.put(key, verifier.baseline(key, machines));
    }
    verifier.readme(tables);
    return new Report(verifier.runs, verifier.findings);
  }

  private void find(String path, String message) {
    findings.add(new Problem(path, 0, message));
  }

  /** Files and folders among a chip's baselines that are none, and runs that are in none. */
  private void strays() {
    List<BaselineKey> all = baselines.all();
    Set<String> chips = all.stream().map(it -> it.chip().value()).collect(Collectors.toSet());
    for (String top : store.list("")) {
      String chip = top.replaceFirst("/$", "");
      if (top.endsWith("/") && !top.startsWith(".") && !top.startsWith("@")) {
        stray(chip, chips.contains(chip), all);
      } else if (RunFileName.parse(top).isPresent()) {
        find(top, LOST);
      }
    }
  }

  /** A folder of somebody else's is no finding, unless a run has strayed into it. */
  private void stray(String chip, boolean ours, List<BaselineKey> all) {
    for (String name : store.list(chip)) {
      String path = chip + "/" + name;
      boolean known =
          all.stream()
              .anyMatch(
                  it ->
                      path.equals(it.folder() + "/")
                          || path.replaceFirst("/$", "").equals(it.csv()));
      if (!known && ours) {
        find(path, "belongs to no baseline; delete it or move it out of the chip's folder");
      } else if (!known && holdsRun(path)) {
        find(path, LOST);
      }
    }
  }

  private boolean holdsRun(String path) {
    List<String> names =
        path.endsWith("/")
            ? store.list(path.substring(0, path.length() - 1))
            : List.of(path.substring(path.lastIndexOf('/') + 1));
    return names.stream().anyMatch(it -> RunFileName.parse(it).isPresent());
  }

  private BaselineTable baseline(BaselineKey key, Map<String, StoredRun> machines) {
    List<String> paths = new ArrayList<>();
    for (String name : store.list(key.folder())) {
      String path = key.folder() + "/" + name;
      if (RunFileName.parse(name).isPresent()) {
        paths.add(path);
      } else if (path.equals(key.readme())) {
        contents(List.of(path));
      } else {
        find(path, "is not named like a run; record it instead, or delete it");
      }
    }
    List<StoredRun> read = new ArrayList<>();
    contents(paths)
        .forEach((path, content) -> run(key, path, content, machines).ifPresent(read::add));
    boolean whole = read.size() == paths.size();
    List<StoredRun> window =
        read.subList(Math.max(0, read.size() - Window.DEFAULT_SIZE), read.size());
    String csv = TableCsv.write(BaselineTable.of(window));
    if (whole) {
      generated(key.csv(), csv);
    }
    return TableCsv.read(csv).orElseThrow();
  }

  /** What can be read; the rest is found. */
  private Map<String, byte[]> contents(List<String> paths) {
    try {
      return store.read(paths);
    } catch (ReporterException oneOfThem) {
      if (oneOfThem.fault() != ReporterException.Fault.INPUT) {
        throw oneOfThem;
      }
    }
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : paths) {
      try {
        contents.putAll(store.read(List.of(path)));
      } catch (ReporterException unreadable) {
        unreadable(path, unreadable.getMessage());
      }
    }
    return contents;
  }

  private Optional<StoredRun> run(
      BaselineKey key, String path, byte[] content, Map<String, StoredRun> machines) {
    runs++;
    try {
      StoredRun run = Baselines.strictly(path, path, content);
      place(key, path, content, run);
      StoredRun first = machines.putIfAbsent(key.chip().value(), run);
      Environment environment = run.environment();
      SameChip.contradiction(key.chip(), environment).ifPresent(why -> find(path, why));
      if (first != null) {
        SameChip.check(environment, first.environment())
            .refusal()
            .ifPresent(why -> find(path, "two machines under one label: " + why(why, first)));
      }
      return Optional.of(run);
    } catch (ReporterException unreadable) {
      unreadable(path, unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** The message names the file, and mostly the line. */
  private void unreadable(String path, String message) {
    String start = "(?:%s/)?%s".formatted(Pattern.quote(store.location()), Pattern.quote(path));
    Matcher place = Pattern.compile(start + "(?::(\\d+))?: (.*)").matcher(message);
    boolean placed = place.matches();
    long line = placed && place.group(1) != null ? Long.parseLong(place.group(1)) : 0;
    findings.add(new Problem(path, line, placed ? place.group(2) : message));
  }

  private static String why(String refusal, StoredRun first) {
    return refusal.replace("the head", "this run").replace("the baseline", first.path());
  }

  private void place(BaselineKey key, String path, byte[] content, StoredRun run) {
    RunFileName name = RunFileName.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    if (!RunFileName.digest(content).equals(name.content())) {
      find(path, "the content is not what its name says; it was edited or damaged, restore it");
    }
    String commit = run.run().configuration().get("commit").orElse(name.commit());
    if (!commit.startsWith(name.commit())) {
      find(path, "is of commit %s, its name says another".formatted(commit));
    }
    String time = name.instant().toString();
    if (!run.time().equals(time)) {
      find(path, "is of %s, its name says %s".formatted(run.time(), time));
    }
    String chip = run.run().configuration().get("chip").orElse(key.chip().value());
    if (!chip.equals(key.chip().value())) {
      find(path, "is of chip %s and lies under %s; move it".formatted(chip, key.chip()));
    }
  }

  private void readme(Map<BaselineKey, BaselineTable> tables) {
    if (tables.isEmpty() || !findings.isEmpty()) {
      return;
    }
    contents(List.of(BranchReadme.PATH));
    if (findings.isEmpty() && GeneratedFiles.isOurs(store)) {
      List<BaselineSummary> summaries =
          Overview.of(store).summaries().stream()
              .map(each -> each.withNoise(requireNonNull(tables.get(each.key())).noise()))
              .toList();
      generated(
          BranchReadme.PATH,
          BranchReadme.write(new Overview(summaries, tables, Overview.suites(store))));
    }
  }

  private void generated(String path, String expected) {
    int before = findings.size();
    byte[] present = contents(List.of(path)).get(path);
    if (findings.size() > before) {
      return; // It is there, and it has been told what it is.
    }
    if (present == null) {
      find(path, "is missing; the next record writes it");
    } else if (!Overview.text(present).equals(expected)) {
      find(path, "does not match the runs that are stored; the next record writes it anew");
    }
  }
}
