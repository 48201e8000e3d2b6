package io.github.gobenchreporter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as drawn in reporter/DESIGN.md. */
class ArchitectureTest {
  private static final String ROOT = "io.github.gobenchreporter";
  private static final List<String> PACKAGES =
      List.of(
          "benchunit",
          "benchmath",
          "benchfmt",
          "environment",
          "baseline",
          "regression",
          "render",
          "publish",
          "cli");

  private static final JavaClasses REPORTER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(it -> !it.contains("$Lambda$"))
          .importPackages(ROOT);

  @Test
  void theClassesWereImported() {
    assertTrue(REPORTER.size() > 300, "imported " + REPORTER.size());
  }

  @Test
  void valuesFlowOneWay() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : PACKAGES) {
      layers = layers.optionalLayer(name).definedBy(ROOT + "." + name + "..");
    }
    layers
        .whereLayer("benchunit")
        .mayNotAccessAnyLayer()
        .whereLayer("benchmath")
        .mayNotAccessAnyLayer()
        .whereLayer("benchfmt")
        .mayOnlyAccessLayers("benchunit")
        .whereLayer("environment")
        .mayOnlyAccessLayers("benchfmt")
        .whereLayer("baseline")
        .mayOnlyAccessLayers("environment", "benchfmt", "benchmath", "benchunit")
        .whereLayer("regression")
        .mayOnlyAccessLayers("baseline", "environment", "benchfmt", "benchmath", "benchunit")
        .whereLayer("render")
        .mayOnlyAccessLayers(
            "regression", "baseline", "environment", "benchfmt", "benchmath", "benchunit")
        .whereLayer("publish")
        .mayOnlyAccessLayers(
            "render", "regression", "baseline", "environment", "benchfmt", "benchunit")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(REPORTER);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(REPORTER);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    only("render", "freemarker..");
    only("publish", "org.kohsuke..");
    only("publish", "okhttp3..");
    only("cli", "org.apache.commons.cli..");
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
            ROOT + ".benchunit..",
            ROOT + ".benchmath..",
            ROOT + ".regression..",
            ROOT + ".environment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(REPORTER);
  }

  @Test
  void everyPackageSaysThatNothingIsNullUnlessSaid() {
    List<String> unmarked =
        PACKAGES.stream()
            .map(name -> ROOT + "." + name)
            .filter(REPORTER::containPackage)
            .map(REPORTER::getPackage)
            .filter(pkg -> pkg.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(JavaPackage::getName)
            .toList();
    assertEquals(List.of(), unmarked);
  }
}
