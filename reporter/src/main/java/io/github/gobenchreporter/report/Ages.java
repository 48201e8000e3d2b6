package io.github.gobenchreporter.report;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.ChipReport.Commit;
import io.github.gobenchreporter.text.Age;
import io.github.gobenchreporter.text.IsoDay;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How old a baseline is. The same report is the same text as long as nobody says what time it is.
 */
public record Ages(Optional<Instant> now) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

  /** {@code 20 runs, newest `3f2a9c1`, 2 days old}. */
  public String of(ChipReport.Baseline baseline) {
    StringBuilder text = new StringBuilder(Words.count(baseline.runs().size(), "run"));
    Optional<Commit> newest = baseline.newest();
    if (newest.isPresent() && !newest.get().id().isEmpty()) {
      text.append(", newest ").append(Markdown.code(newest.get().shortId()));
    }
    newest.map(this::age).ifPresent(text::append);
    return text.append(branched(baseline.extent())).toString();
  }

  /** Where the change was branched, if that is known. */
  private static String branched(Extent extent) {
    String commit = Markdown.code(ShortCommit.of(extent.branched()));
    return switch (extent.end()) {
      case NEWEST, GIVEN, SIDE -> "";
      case UNKNOWN ->
          ", no later than %s; where this was branched is not known: check out with `fetch-depth: 0`"
              .formatted(commit);
      case BRANCHED -> ", where this was branched";
      case NEAREST -> ", the nearest before %s, where this was branched".formatted(commit);
      case LATER -> "; this was branched from %s, before any of them".formatted(commit);
    };
  }

  private String age(Commit commit) {
    if (now.isPresent()) {
      return commit.instant().map(it -> ", " + words(Duration.between(it, now.get()))).orElse("");
    }
    return DATE.matcher(commit.time()).matches() ? " of " + IsoDay.of(commit.time()) : "";
  }

  private static String words(Duration age) {
    return age.toHours() < 1 ? "just recorded" : Age.of(age) + " old";
  }
}
