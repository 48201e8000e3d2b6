package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages lead somewhere, and every page is reached. */
class DocumentLinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|srcset|href)=\"([^\"]+)\"");
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

  @Test
  void everyRelativeLinkLeadsToAFileAndAHeadingInIt() {
    List<String> broken = new ArrayList<>();
    for (Path page : Documents.all()) {
      links(page)
          .filter(link -> !leadsSomewhere(page, link))
          .forEach(l -> broken.add(page + ": " + l));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void theReadmeLeadsToEveryPageOfDocs() {
    List<Path> reached =
        links(Documents.ROOT.resolve("README.md"))
            .map(link -> Documents.ROOT.resolve(link.split("#")[0]))
            .toList();
    assertEquals(
        List.of(),
        Documents.manual().stream()
            .filter(page -> page.getNameCount() > 2 && !reached.contains(page))
            .toList());
  }

  @Test
  void theReadmeIsReadInFiveMinutes() {
    assertTrue(Documents.read(Documents.ROOT.resolve("README.md")).lines().count() <= 250);
  }

  private static Stream<String> links(Path page) {
    return LINK.matcher(withoutCode(page))
        .results()
        .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"));
  }

  private static boolean leadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || anchors(target).contains(parts[1]);
  }

  /** How GitHub names the headings of a page. */
  private static List<String> anchors(Path page) {
    return HEADING
        .matcher(withoutCode(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String withoutCode(Path page) {
    return FENCE.matcher(Documents.read(page)).replaceAll("");
  }
}
