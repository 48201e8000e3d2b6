package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Turns the goldens into pages, which {@code src/test/look/look.sh} photographs. */
class LookTest {
  @Test
  void everyGoldenIsAPage() throws IOException {
    var extensions =
        List.of(
            TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    Parser parser = Parser.builder().extensions(extensions).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
    Path pages = Files.createDirectories(Path.of("target/look"));
    try (Stream<Path> goldens = Files.list(Path.of("src/test/resources/render"))) {
      for (Path golden : goldens.filter(it -> it.toString().endsWith(".md")).toList()) {
        String html = renderer.render(parser.parse(Files.readString(golden)));
        String name = golden.getFileName().toString().replace(".md", ".html");
        Files.writeString(pages.resolve(name), html);
        assertTrue(html.contains("<h3>"), name);
      }
    }
  }
}
