package io.github.gobenchreporter.report.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import io.github.gobenchreporter.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a page carries so that it needs nothing from anywhere: its style, its scripts, the plotting
 * library, and the policy that lets a browser run these and nothing else.
 *
 * @param policy the content of the Content-Security-Policy
 * @param style of the page
 * @param library that draws the plots
 * @param script of the page
 * @param licence of the library
 */
public record PageParts(
    String policy,
    TemplateHTMLOutputModel style,
    TemplateHTMLOutputModel library,
    TemplateHTMLOutputModel script,
    String licence) {
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";
  private static final String PAGE = "/templates/page/";

  /** The parts of a page whose scripts are these files of {@code templates/page}, in order. */
  public static PageParts of(String... scripts) {
    String style = read(UPLOT + "dist/uPlot.min.css") + "\n" + read(PAGE + "page.css");
    String library = read(UPLOT + "dist/uPlot.iife.min.js");
    String script = script(scripts);
    String policy =
        "default-src 'none'; script-src %s %s; style-src %s; base-uri 'none'; form-action 'none'"
            .formatted(hash(library), hash(script), hash(style));
    return new PageParts(
        policy, markup(style), markup(library), markup(script), read(UPLOT + "LICENSE").strip());
  }

  private static String script(String... files) {
    StringBuilder script = new StringBuilder("\"use strict\";\n");
    for (String file : files) {
      script.append(read(PAGE + file));
    }
    return script.toString();
  }

  /** Text that is HTML already. */
  public static TemplateHTMLOutputModel markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String resource) {
    try (InputStream in = PageParts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " was not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** How a Content-Security-Policy names a part that browsers may use. */
  private static String hash(String part) {
    byte[] digest = Sha256.begin().digest(part.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
