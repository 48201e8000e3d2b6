package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Report;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report begins with, as plain text, for pages that escape by themselves: the words are
 * those of the comment.
 *
 * @param commits {@code 8c1d0e4 against 3f2a9c1 of main}; "" where neither is known
 * @param advice what to do next, sentences
 * @param below on how little the headline rests, and what many rows of a chip did, sentences
 */
public record Lead(String commits, List<String> advice, List<String> below) {
  private static final Pattern CODE = Pattern.compile("(?s)(`+) ?(.+?) ?\\1(?!`)");
  private static final Pattern LINK = Pattern.compile("\\[(`+[^`]*`+)]\\(https?://[^)]*\\)");
  private static final Pattern ENTITY = Pattern.compile("&#(\\d+);");

  public Lead {
    advice = List.copyOf(advice);
    below = List.copyOf(below);
  }

  public static Lead of(Report report) {
    CrossChipTable joined = CrossChipTable.of(report);
    return new Lead(
        plain(CommitsLine.of(report, Destination.FILE)),
        new Advice(joined, Destination.FILE, Sections.isSuspicious(report))
            .sentences().stream().map(Lead::plain).toList(),
        Sections.below(report, joined).stream().map(Lead::plain).toList());
  }

  /** Takes the marks out again that our Markdown is made with. */
  static String plain(String markdown) {
    String text = CODE.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("$2");
    text = text.replaceAll("</?(?:code|sub)>|<br>|\\*\\*", "").replaceAll("\\\\(?=\\p{Punct})", "");
    text =
        ENTITY
            .matcher(text)
            .replaceAll(
                it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1)))));
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
