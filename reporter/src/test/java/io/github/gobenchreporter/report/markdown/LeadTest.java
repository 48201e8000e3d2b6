package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.text.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTest {
  @Test
  void aPageBeginsAsTheCommentDoes() {
    assertEquals(
        new Lead(
            "8c1d0e4 against 3f2a9c1 of main",
            List.of(
                "JSONUnmarshal got slower and allocates more: the two belong together, start with"
                    + " the two new allocations."),
            List.of()),
        Lead.of(Reports.oneChip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Decode/size=64", "x|y", "a`b", "``", "it's <b>", "[x](y)", "a_b*c*"})
  void aNameInCodeIsItselfAgain(String name) {
    assertEquals(name, Lead.plain(Markdown.code(name)).replace("\u200b", ""));
  }
}
