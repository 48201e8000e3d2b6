package io.github.gobenchreporter.report.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

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
  static final String STYLE = "style";
  static final String LIBRARY = "library";

  /**
   * Of every part; to compute them would take longer than to fill the page. A part that was edited
   * without them is one that browsers block: PagePartsTest tells.
   */
  private static final Properties HASHES = hashes();

  /** The parts of a page whose scripts are these files of {@code templates/page}, in order. */
  public static PageParts of(String... scripts) {
    String script = String.join("+", scripts);
    String policy =
        "default-src 'none'; script-src "
            + hash(LIBRARY)
            + " "
            + hash(script)
            + "; style-src "
            + hash(STYLE)
            + "; base-uri 'none'; form-action 'none'";
    return new PageParts(
        policy,
        markup(text(STYLE)),
        markup(text(LIBRARY)),
        markup(text(script)),
        read(UPLOT + "LICENSE").strip());
  }

  /**
   * A part as pages carry it.
   *
   * @param name {@link #STYLE}, {@link #LIBRARY}, or the names of scripts with {@code +} between
   */
  static String text(String name) {
    return switch (name) {
      case STYLE -> read(UPLOT + "dist/uPlot.min.css") + "\n" + read(PAGE + "page.css");
      case LIBRARY -> read(UPLOT + "dist/uPlot.iife.min.js");
      default -> {
        StringBuilder script = new StringBuilder("\"use strict\";\n");
        for (String file : name.split("\\+")) {
          script.append(read(PAGE + file));
        }
        yield script.toString();
      }
    };
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

  private static Properties hashes() {
    Properties hashes = new Properties();
    try {
      hashes.load(new StringReader(read(PAGE + "hashes.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }

  private static String hash(String name) {
    String hash = HASHES.getProperty(name);
    if (hash == null) {
      throw new IllegalStateException(
          "templates/page/hashes.properties lacks %s; add it to PagePartsTest and run: mvn test -Dgoldens=accept"
              .formatted(name));
    }
    return "'" + hash + "'";
  }
}
