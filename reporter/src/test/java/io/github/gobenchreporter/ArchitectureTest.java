package io.github.gobenchreporter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as drawn in reporter/DESIGN.md. */
class ArchitectureTest {
  private static final String ROOT = "io.github.gobenchreporter";

  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  /** Every package and what it may use, leaves first. */
  private static final Map<String, List<String>> ARROWS = arrows();

  private static final JavaClasses REPORTER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theClassesWereImported() {
    assertTrue(REPORTER.size() > 300, "imported " + REPORTER.size());
  }

  /** The rows of DESIGN's table that begin with a package at the top. */
  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    for (String row : table()) {
      String[] cells = row.split("\\|");
      String name = names(cells[1]).get(0);
      if (!name.contains(".")) {
        arrows.put(name, cells.length > 3 ? names(cells[3]) : List.of());
      }
    }
    arrows.put("cli", List.copyOf(arrows.keySet()));
    return arrows;
  }

  private static List<String> table() {
    try {
      return Files.readAllLines(Path.of("DESIGN.md")).stream()
          .filter(line -> line.startsWith("| `"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(it -> it.group(1)).toList();
  }

  @Test
  void theTableNamesEveryPackage() {
    Set<String> drawn = new TreeSet<>();
    table().forEach(row -> drawn.addAll(names(row.split("\\|")[1])));
    Set<String> there = new TreeSet<>();
    REPORTER.forEach(type -> there.add(type.getPackageName()));
    there.remove(ROOT);
    assertEquals(
        there.stream().map(it -> it.substring(ROOT.length() + 1)).toList(), List.copyOf(drawn));
  }

  @Test
  void valuesFlowOneWay() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : ARROWS.keySet()) {
      layers = layers.layer(name).definedBy(ROOT + "." + name + "..");
    }
    for (Map.Entry<String, List<String>> arrow : ARROWS.entrySet()) {
      LayeredArchitecture.LayerDependencySpecification layer = layers.whereLayer(arrow.getKey());
      layers =
          arrow.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(arrow.getValue().toArray(String[]::new));
    }
    layers.check(REPORTER);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(REPORTER);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    only("report", "freemarker..");
    only("github", "org.kohsuke..");
    only("github", "okhttp3..");
    only("cli", "org.apache.commons.cli..");
    only("cli.config", "org.snakeyaml..");
  }

  private static void only(String inPackage, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + inPackage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(false)
        .check(REPORTER);
  }

  @Test
  void onlyTheCommandLineKnowsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(REPORTER);
  }

  @Test
  void thePurePackagesTouchNothingOutside() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".unit..", ROOT + ".stats..", ROOT + ".regression..", ROOT + ".chip..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(REPORTER);
  }

  @Test
  void everyPackageSaysThatNothingIsNullUnlessSaid() {
    List<String> unmarked =
        REPORTER.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(pkg -> pkg.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(JavaPackage::getName)
            .toList();
    assertEquals(List.of(), unmarked);
  }
}
