package io.github.gobenchreporter.report.markdown;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModelException;
import io.github.gobenchreporter.text.Markdown;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * FreeMarker's output format for GitHub-flavoured Markdown: what a template prints is escaped
 * unless it is {@link Text} already, so that safety does not depend on the memory of a template's
 * author.
 */
public final class MarkdownOutputFormat
    extends CommonMarkupOutputFormat<MarkdownOutputFormat.Text> {
  public static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat();

  /** Text that is safe in Markdown; true in a template where there is any. */
  public static final class Text extends CommonTemplateMarkupOutputModel<Text>
      implements TemplateBooleanModel {
    private final boolean any;

    Text(String plain, String markup) {
      super(plain, markup);
      this.any = !(markup == null ? plain : markup).isEmpty();
    }

    @Override
    public boolean getAsBoolean() {
      return any;
    }

    @Override
    public MarkdownOutputFormat getOutputFormat() {
      return INSTANCE;
    }
  }

  private MarkdownOutputFormat() {}

  /** Markdown made by {@link Markdown}, to be printed as it is. */
  @SuppressWarnings("NullAway") // null says that there is no plain text to escape
  public static Text markup(String markdown) {
    return INSTANCE.newTemplateMarkupOutputModel(null, markdown);
  }

  /** Several pieces of it. */
  public static List<Text> markup(List<String> markdown) {
    return markdown.stream().map(MarkdownOutputFormat::markup).toList();
  }

  @Override
  public String getName() {
    return "GitHub Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String textToEscape, Writer out) throws IOException {
    out.write(Markdown.text(textToEscape));
  }

  @Override
  public String escapePlainText(String plainTextContent) {
    return Markdown.text(plainTextContent);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) throws TemplateModelException {
    return false;
  }

  @Override
  protected Text newTemplateMarkupOutputModel(String plainTextContent, String markupContent) {
    return new Text(plainTextContent, markupContent);
  }
}
