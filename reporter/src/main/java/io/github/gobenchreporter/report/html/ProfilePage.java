package io.github.gobenchreporter.report.html;

import freemarker.core.TemplateHTMLOutputModel;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.report.Templates;
import io.github.gobenchreporter.report.profile.ProfileFindings;
import io.github.gobenchreporter.report.profile.ProfileHeadline;
import java.util.List;

/**
 * Two sides' profiles as one page that needs nothing else, as {@code templates/profile.ftlh}
 * receives it: a flame graph of both sides and tables of what differs.
 *
 * @param parts of the page
 * @param verdict the class of its first word
 * @param word what the profiles say, in a word
 * @param headline the same in a sentence
 * @param whys the benchmark
 * @param whyChips none: there is one chip
 * @param flames the tree that the script draws
 */
public record ProfilePage(
    PageParts parts,
    String verdict,
    String word,
    String headline,
    List<WhyView> whys,
    List<WhyChips> whyChips,
    TemplateHTMLOutputModel flames) {

  /** The page. */
  public static String render(Explanation explanation, ProfileFindings findings) {
    ProfileHeadline headline = findings.headline();
    List<WhyParts.Explained> one = List.of(new WhyParts.Explained("", explanation));
    return Templates.OWN.render(
        "profile.ftlh",
        new ProfilePage(
            PageParts.of("flame.js"),
            headline.isWorse() ? "regression" : headline.isBetter() ? "improvement" : "unchanged",
            headline.word(),
            headline.sentence(),
            WhyParts.views(one),
            WhyChips.of(one),
            PageParts.markup(WhyParts.data(one))));
  }
}
