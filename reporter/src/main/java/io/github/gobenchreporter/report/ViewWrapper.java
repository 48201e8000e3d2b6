package io.github.gobenchreporter.report;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets templates read texts, lists and the components of records of this package and those inside
 * it, and nothing else of Java. FreeMarker's own wrappers look for the properties of beans, too,
 * which takes longer than to print a report.
 *
 * <p>Texts and lists are true where there is something in them, so that the packaged templates of a
 * report need none of FreeMarker's built-ins: the first one that is used loads all of them.
 */
final class ViewWrapper implements ObjectWrapper {
  private static final String PACKAGE = ViewWrapper.class.getPackageName() + ".";

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof String text) {
      return new Plain(text);
    }
    if (value instanceof List<?> list) {
      return new Views(list);
    }
    if (value instanceof Record && value.getClass().getName().startsWith(PACKAGE)) {
      return new View(value);
    }
    throw new TemplateModelException("templates read no " + value.getClass().getName());
  }

  private record Plain(String text) implements TemplateScalarModel, TemplateBooleanModel {
    @Override
    public String getAsString() {
      return text;
    }

    @Override
    public boolean getAsBoolean() {
      return !text.isEmpty();
    }
  }

  private final class Views implements TemplateSequenceModel, TemplateBooleanModel {
    private final List<?> list;

    private Views(List<?> list) {
      this.list = list;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < list.size() ? wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }

    @Override
    public boolean getAsBoolean() {
      return !list.isEmpty();
    }
  }

  /** A record as a hash of its components. */
  private final class View implements TemplateHashModel {
    private final Object view;
    private final Map<String, Method> accessors;

    private View(Object view) {
      this.view = view;
      this.accessors = ACCESSORS.get(view.getClass());
    }

    @Override
    public @Nullable TemplateModel get(String component) throws TemplateModelException {
      Method accessor = accessors.get(component);
      try {
        return accessor == null ? null : wrap(accessor.invoke(view));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException(component + " cannot be read", e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
