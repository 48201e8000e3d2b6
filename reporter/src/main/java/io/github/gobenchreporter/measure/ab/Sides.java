package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.settings.GoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Both trees with their Go: one toolchain for both, the head's.
 *
 * @param checkout the head: the user's work tree as it is
 * @param base the laid-out base
 * @param go that builds both
 * @param toolchain its version
 * @param notes what the reader of the report should know
 */
record Sides(Checkout checkout, BaseTree base, Tool go, String toolchain, List<String> notes) {

  static Sides of(Plan plan, Tool git, Tool go, Path scratch) {
    Checkout checkout = Checkout.around(plan.folder(), git);
    Tool.Answer version = go.run(checkout.folder(), "env", "GOVERSION");
    if (!version.ok()) {
      throw ReporterException.outside(
          "go env fails in %s: %s; check the installation of Go and GOTOOLCHAIN"
              .formatted(checkout.folder(), version.why()));
    }
    String toolchain = version.out().strip();
    BaseTree base = BaseTree.layOut(checkout, plan.base(), plan.exactBase(), scratch);
    // A development version has a longer name, which no toolchain can be chosen by.
    Tool pinned =
        toolchain.matches("go[0-9.]+([a-z]+[0-9]+)?") ? go.with("GOTOOLCHAIN", toolchain) : go;
    Sides sides = new Sides(checkout, base, pinned, toolchain, new ArrayList<>(base.notes()));
    sides.linkBeside(scratch);
    plan.prepare().ifPresent(sides::prepare);
    if (plan.prepare().isEmpty() && Files.exists(base.top().resolve(".gitmodules"))) {
      sides.notes.add(
          "submodules of the base are left out; --base-prepare 'git submodule update --init' adds"
              + " them");
    }
    sides.compareGoLines();
    return sides;
  }

  /** The user's folder in the base's tree; it may not be there. */
  Path baseFolder() {
    return base.top().resolve(checkout.top().relativize(checkout.folder()));
  }

  /** Makes {@code replace => ../x}, which leads out of the tree, lead to the user's x. */
  private void linkBeside(Path scratch) {
    if (!Files.isDirectory(baseFolder())) {
      throw ReporterException.input(
          "the base %s has no folder %s; give another --base"
              .formatted(base.commit(), checkout.top().relativize(checkout.folder())));
    }
    for (Path beside : new GoModules(go, baseFolder()).beside(base.top())) {
      if (!beside.startsWith(scratch) || Files.exists(beside)) {
        continue;
      }
      Path real = Path.of("/").resolve(scratch.relativize(beside));
      try {
        Files.createDirectories(beside.getParent());
        Files.createSymbolicLink(beside, real);
        notes.add("%s is the same on both sides: it lies outside the repository".formatted(real));
      } catch (IOException e) {
        throw ReporterException.outside(
            "%s cannot be linked (%s); check the space there".formatted(beside, e.getMessage()), e);
      }
    }
  }

  private void prepare(String command) {
    Tool shell = new Tool("sh", go.environment(), go.patience());
    Tool.Answer done = shell.run(baseFolder(), "-c", command);
    if (!done.ok()) {
      throw ReporterException.input(
          "--base-prepare failed with exit code %d: %s; it runs by sh -c in the base's tree"
              .formatted(done.exit(), done.why()));
    }
  }

  private void compareGoLines() {
    Optional<String> before = goLine(baseFolder());
    Optional<String> now = goLine(checkout.folder());
    if (before.isPresent() && now.isPresent() && !before.equals(now)) {
      notes.add(
          "go.mod says go %s in the base and go %s in the head; both are built with %s"
              .formatted(before.get(), now.get(), toolchain));
    }
  }

  /** What the base is built of and by. */
  Map<String, String> baseFacts() {
    return facts(baseFolder());
  }

  /** What the head is built of and by. */
  Map<String, String> headFacts() {
    return facts(checkout.folder());
  }

  private Map<String, String> facts(Path folder) {
    Map<String, String> facts = new TreeMap<>(GoSettings.of(go, folder));
    facts.put("toolchain", toolchain);
    return facts;
  }

  private static Optional<String> goLine(Path folder) {
    try {
      return Files.readAllLines(folder.resolve("go.mod")).stream()
          .filter(line -> line.startsWith("go "))
          .map(line -> line.substring(3).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What the plan's patterns select in the head. */
  GoModules.Selected ofHead(Plan plan, GoFlags flags) {
    return new GoModules(go, checkout.folder()).select(plan.packages(), flags.build());
  }

  /** What they select in the base. */
  GoModules.Selected ofBase(Plan plan, GoFlags flags) {
    return new GoModules(go, baseFolder()).select(plan.packages(), flags.build());
  }
}
