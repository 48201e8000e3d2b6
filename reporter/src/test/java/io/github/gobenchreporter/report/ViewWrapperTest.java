package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import io.github.gobenchreporter.report.html.PageView;
import io.github.gobenchreporter.report.markdown.MarkdownOutputFormat;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewWrapperTest {
  private final ViewWrapper wrapper = new ViewWrapper();

  @Test
  void aViewIsItsComponents() throws TemplateModelException {
    TemplateHashModel view =
        (TemplateHashModel) wrapper.wrap(new PageView.Count("failed", "3", "failed"));
    assertEquals("3", ((TemplateScalarModel) view.get("number")).getAsString());
    for (String other : List.of("class", "getClass", "hashCode", "toString", "Number", "")) {
      assertNull(view.get(other), other);
    }
  }

  @Test
  void aListIsItsElementsAndNullIsNothing() throws TemplateModelException {
    TemplateSequenceModel list = (TemplateSequenceModel) wrapper.wrap(List.of("a", "b"));
    assertEquals(2, list.size());
    assertEquals("b", ((TemplateScalarModel) list.get(1)).getAsString());
    assertNull(wrapper.wrap(null));
  }

  @Test
  void textsAndListsAreTrueWhereThereIsSomethingInThem() throws TemplateModelException {
    for (Object something : List.of("a", " ", List.of(""), MarkdownOutputFormat.markup("*"))) {
      assertTrue(((TemplateBooleanModel) wrapper.wrap(something)).getAsBoolean(), "" + something);
    }
    for (Object nothing : List.of("", List.of(), MarkdownOutputFormat.markup(""))) {
      assertFalse(((TemplateBooleanModel) wrapper.wrap(nothing)).getAsBoolean(), "" + nothing);
    }
  }

  /** The first one loads all of them, 170 classes and {@code BigDecimal}. */
  @ParameterizedTest
  @ValueSource(strings = {"report.md.ftl", "report.ftlh", "grids.ftlh", "why.ftlh"})
  void theTemplatesOfAReportNeedNoBuiltIns(String name) throws IOException {
    String source = Templates.OWN.configuration().getTemplate(name).toString();
    assertFalse(source.contains("?"), source);
  }

  static List<Object> notViews() {
    return List.of(1, new File("x"), Map.of(), Optional.empty(), String.class, Map.entry("a", "b"));
  }

  @ParameterizedTest
  @MethodSource("notViews")
  void nothingElseIsRead(Object value) {
    assertThrows(TemplateModelException.class, () -> wrapper.wrap(value));
  }

  @Test
  void freeMarkersOwnWrappersOpenNothing() {
    DefaultMemberAccessPolicy policy =
        DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_34);
    for (Class<?> type : List.of(Object.class, String.class, PageView.class, File.class)) {
      for (Method method : type.getMethods()) {
        assertFalse(policy.forClass(type).isMethodExposed(method), method::toString);
      }
    }
  }
}
