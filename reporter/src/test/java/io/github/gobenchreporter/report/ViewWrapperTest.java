package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import io.github.gobenchreporter.report.html.PageView;
import java.io.File;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
