package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.Goldens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagePartsTest {
  private static final List<String> PARTS =
      List.of(
          PageParts.STYLE,
          PageParts.LIBRARY,
          "plot.js+rows.js+flame.js+report.js",
          "tables.js",
          "tables.js+compare.js",
          "tables.js+plot.js+history.js");

  @Test
  void theHashesAreThoseOfTheParts() throws NoSuchAlgorithmException {
    StringBuilder hashes =
        new StringBuilder(
            "# SHA-256 of the parts of pages, for their Content-Security-Policy; mvn test -Dgoldens=accept writes it.\n");
    for (String part : PARTS) {
      byte[] text = PageParts.text(part).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      hashes.append(part).append(" sha256-").append(Base64.getEncoder().encodeToString(digest));
      hashes.append('\n');
    }
    Goldens.assertGolden(Path.of("../templates/page/hashes.properties"), hashes.toString());
  }
}
