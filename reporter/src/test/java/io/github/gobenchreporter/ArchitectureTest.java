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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as drawn in reporter/DESIGN.md. */
class ArchitectureTest {
  private static final String ROOT = "io.github.gobenchreporter";

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

  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    arrows.put("text", List.of());
    arrows.put("unit", List.of());
    arrows.put("stats", List.of());
    arrows.put("benchfmt", List.of("unit"));
    arrows.put("chip", List.of("benchfmt"));
    arrows.put("host", List.of("chip", "benchfmt"));
    arrows.put("process", List.of());
    arrows.put("store", List.of("process", "text"));
    arrows.put("baseline", List.of("store", "chip", "benchfmt", "stats", "unit", "text"));
    arrows.put("measure", List.of("process", "chip", "benchfmt", "stats", "unit", "text"));
    arrows.put(
        "regression", List.of("measure", "baseline", "chip", "benchfmt", "stats", "unit", "text"));
    arrows.put(
        "report",
        List.of("regression", "measure", "baseline", "chip", "benchfmt", "stats", "unit", "text"));
    arrows.put("github", List.of("report", "regression", "unit", "text"));
    arrows.put("cli", List.copyOf(arrows.keySet()));
    return arrows;
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
