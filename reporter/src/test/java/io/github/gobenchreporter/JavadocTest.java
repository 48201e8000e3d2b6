package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comments have to say, held against what the code does. */
class JavadocTest {
  private static final JavaClasses REPORTER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.gobenchreporter");

  /**
   * Commands are left out: all of them end in {@code Main}, which turns any error into its line and
   * exit code.
   */
  @Test
  void anErrorThatAPublicMethodMakesIsInItsComment() throws IOException {
    List<String> silent = new ArrayList<>();
    int found = 0;
    for (JavaClass type : REPORTER) {
      boolean outward = !type.getPackageName().contains(".cli");
      if (outward && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          boolean throwing = !unit.getRawReturnType().isEquivalentTo(ReporterException.class);
          if (throwing
              && unit.getModifiers().contains(JavaModifier.PUBLIC)
              && makes(unit, new HashSet<>())) {
            found++;
            if (!isSaid(unit)) {
              silent.add(unit.getFullName());
            }
          }
        }
      }
    }
    assertTrue(found > 30, "found " + found);
    assertEquals(List.of(), silent);
  }

  /** By itself or by methods of its own class that others cannot call. */
  private static boolean makes(JavaCodeUnit unit, Set<String> seen) {
    if (!seen.add(unit.getFullName())) {
      return false;
    }
    return unit.getCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(ReporterException.class)
                        && List.of("input", "outside").contains(call.getTarget().getName())
                    || call.getTargetOwner().equals(unit.getOwner())
                        && call.getTarget()
                            .resolveMember()
                            .filter(it -> !it.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(it -> makes(it, seen))
                            .isPresent());
  }

  private static boolean isSaid(JavaCodeUnit unit) throws IOException {
    String source = unit.getOwner().getSource().orElseThrow().getFileName().orElseThrow();
    Path file =
        Path.of("src/main/java", unit.getOwner().getPackageName().replace('.', '/'), source);
    List<String> lines = Files.readAllLines(file);
    int at = unit.getSourceCodeLocation().getLineNumber() - 1;
    while (at > 0 && !lines.get(at).matches("  (  )?(public|protected|static|default|<T>).*")) {
      at--;
    }
    StringBuilder above = new StringBuilder();
    while (at > 0 && !lines.get(--at).isBlank()) {
      above.insert(0, lines.get(at) + "\n");
    }
    return above.indexOf("@throws ReporterException") >= 0 || above.indexOf("@Override") >= 0;
  }
}
