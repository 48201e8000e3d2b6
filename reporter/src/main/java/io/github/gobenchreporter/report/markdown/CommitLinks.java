package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.report.site.SiteView;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.regex.Pattern;

/**
 * Where commits are to be seen.
 *
 * @param repository {@code https://github.com/owner/name}; "" where nobody said
 */
public record CommitLinks(String repository) {
  private static final Pattern PAGE =
      Pattern.compile("https?://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._~-]+)*");

  public CommitLinks {
    if (!PAGE.matcher(repository).matches()) {
      repository = "";
    }
  }

  /** A commit, short, as Markdown, with its page where there is one. */
  String markdown(String commit) {
    SiteView.Commit view = of(commit);
    String code = Markdown.code(view.id());
    return view.url().isEmpty() ? code : "[" + code + "](" + view.url() + ")";
  }

  /** A commit, short, with its page where there is one. */
  public SiteView.Commit of(String commit) {
    boolean known = !repository.isEmpty() && ShortCommit.isId(commit);
    return new SiteView.Commit(
        ShortCommit.of(commit), known ? repository + "/commit/" + commit : "");
  }
}
