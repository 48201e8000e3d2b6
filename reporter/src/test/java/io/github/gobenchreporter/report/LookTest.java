package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Markdown golden as GitHub would show it. The pages stay in {@code target/look}, for {@code
 * src/test/look/look.sh} to photograph.
 */
class LookTest {
  private static final List<Extension> GITHUB =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(GITHUB).build();

  static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.walk(Goldens.resources())) {
      return files
          .filter(it -> it.toString().matches(".*/(render/[^/]*|reports/.*/report)\\.md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreGoldens() throws IOException {
    assertTrue(goldens().size() >= 30, goldens().toString());
  }

  /** No table falls back to text, no mark of Markdown is left over, and folds that open close. */
  @ParameterizedTest
  @MethodSource("goldens")
  void aGoldenIsAPage(Path golden) throws IOException {
    String text = Files.readString(golden);
    String html = HTML.render(PARSER.parse(text));
    write(golden, html);
    assertEquals(count("(?m)^### ", text), count("<h3>", html));
    assertEquals(count("(?m)^\\|(:?--+:?\\|)+$", text), count("<table>", html));
    assertEquals(count("<details>", html), count("</details>", html));
    String prose = html.replaceAll("(?s)<(pre|code)\\b.*?</\\1>|<!--.*?-->", "");
    assertEquals(0, count("(?m)^\\||\\*\\*|`|^#+ ", prose), prose);
  }

  private static void write(Path golden, String html) throws IOException {
    Path pages = Files.createDirectories(Path.of("target/look"));
    String name = Goldens.resources().relativize(golden).toString();
    Files.writeString(
        pages.resolve(name.replaceFirst("^render/", "").replace('/', '-').replace(".md", ".html")),
        html);
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
