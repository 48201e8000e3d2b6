package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.ProfileFile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How often profiles name the function that made a benchmark slower, from random subsets. */
final class ProfileFigures {
  static final List<String> COLUMNS =
      List.of(
          "head",
          "profiles",
          "samples a side",
          "first of the list",
          "among five",
          "proven",
          "proven and first",
          "another named");

  static final String ABOUT =
      """
      Twelve CPU profiles a side of 400,000 operations of one benchmark, in turns on a busy machine; random subsets of both sides, seed 19.
      The culprit is a new, inlined function, which takes 6% (s1) and 18% (s4) of the time; docs is the base's own binary, where whatever is named, grown or shrunk, is named in error.""";

  /** Where the profiles are, below the shared data. */
  private static final String FOLDER = "measuring/pprof/ab";

  private static final String CULPRIT = ".isSeparator";
  private static final int PROFILES = 12;
  private static final Work WORK = Work.operations(400_001);

  private final int subsets;

  ProfileFigures(int subsets) {
    this.subsets = subsets;
  }

  /** Prints the section. */
  public static void main(String[] args) throws IOException {
    System.out.print(
        new FigureTables()
            .heading("Profiles", ABOUT)
            .table(COLUMNS, new ProfileFigures(1000).rows()));
  }

  /** One row an arm and number of profiles; none where the data is not there. */
  List<List<String>> rows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    if (!SharedData.has(FOLDER)) {
      return rows;
    }
    List<Profile> base = read("base");
    for (String arm : List.of("s1", "s4", "docs")) {
      List<Profile> head = read(arm);
      for (int profiles : new int[] {1, 2, 3, 6, 8}) {
        rows.add(row(arm, profiles, base, head));
      }
    }
    return rows;
  }

  private List<String> row(String arm, int profiles, List<Profile> base, List<Profile> head) {
    Random random = new Random(19);
    double samples = 0;
    int[] counts = new int[5];
    boolean isSame = arm.equals("docs");
    for (int i = 0; i < subsets; i++) {
      Difference difference = difference(profiles, base, head, random);
      samples += difference.resolution().samples();
      List<String> names = names(difference.functions());
      List<String> grown = names(difference.grown());
      int place = place(names);
      counts[0] += place == 0 ? 1 : 0;
      counts[1] += place >= 0 && place < 5 ? 1 : 0;
      counts[2] += place(grown) >= 0 ? 1 : 0;
      counts[3] += place(grown) == 0 ? 1 : 0;
      boolean another = !grown.isEmpty() && place(grown) != 0;
      counts[4] += another || isSame && !difference.shrunk().isEmpty() ? 1 : 0;
    }
    List<String> cells = new ArrayList<>();
    cells.add(arm);
    cells.add(String.valueOf(profiles));
    cells.add(String.valueOf(Math.round(samples / subsets)));
    for (int i = 0; i < counts.length; i++) {
      boolean says = i == counts.length - 1 || !isSame;
      cells.add(says ? Figure.percent((double) counts[i] / subsets) : "–");
    }
    return cells;
  }

  private static Difference difference(
      int profiles, List<Profile> base, List<Profile> head, Random random) {
    List<Profile> before = subset(base, profiles, random);
    List<Profile> after = subset(head, profiles, random);
    Scope scope = new Scope(Module.guess(after), Optional.empty());
    return Difference.between(before, WORK, after, WORK, scope).orElseThrow();
  }

  private static List<Profile> subset(List<Profile> all, int size, Random random) {
    List<Profile> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, size);
  }

  private static List<String> names(List<FunctionChange> changes) {
    return changes.stream().map(FunctionChange::name).toList();
  }

  private static int place(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).endsWith(CULPRIT)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Profile> read(String arm) throws IOException {
    List<Profile> profiles = new ArrayList<>();
    for (int k = 1; k <= PROFILES; k++) {
      Path file = SharedData.folder().resolve(FOLDER + "/" + arm + "." + k + ".pb.gz");
      try (InputStream in = Files.newInputStream(file)) {
        profiles.add(ProfileFile.read(file.toString(), in));
      }
    }
    return profiles;
  }
}
