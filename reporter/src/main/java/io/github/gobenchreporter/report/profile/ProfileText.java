package io.github.gobenchreporter.report.profile;

import static java.util.stream.Collectors.joining;

import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.measure.profile.Resolution;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work.Basis;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The difference of two sides' profiles for a terminal. */
public final class ProfileText {
  private static final String INDENT = "      ";

  /** Functions that are shown although nothing is proven of them. */
  private static final int MOST_UNPROVEN = 3;

  private final List<String> lines = new ArrayList<>();

  private ProfileText() {}

  /** Every difference, as far as there are profiles for it. */
  public static String of(ProfileFindings findings) {
    ProfileText text = new ProfileText();
    findings.cpu().ifPresent(text::cpu);
    findings.allocations().ifPresent(text::allocations);
    if (findings.waited()) {
      text.waiting(findings.waiting());
    }
    // Names are of a file that may come from a stranger.
    return text.lines.stream().map(line -> Markdown.visible(line) + "\n").collect(joining());
  }

  private void cpu(Difference difference) {
    Amounts amounts = new Amounts(difference.basis());
    List<FunctionChange> grown = difference.grown();
    List<FunctionChange> shrunk = difference.shrunk();
    lines.add(line(ProfileHeadline.of(difference)));
    lines.add(INDENT + sides(difference, amounts));
    if (difference.basis() == Basis.SHARE) {
      lines.add(
          INDENT
              + "shares of each side's own time are compared, for nothing says how many operations"
              + " they are of: see --ops");
    }
    AlignedColumns table = new AlignedColumns();
    grown.forEach(change -> row(table, "✗", change, amounts));
    shrunk.forEach(change -> row(table, "✓", change, amounts));
    difference
        .background()
        .filter(it -> it.hasGrown() || it.hasShrunk())
        .ifPresent(it -> row(table, it.hasGrown() ? "✗" : "✓", it, amounts));
    if (grown.isEmpty()) {
      difference.functions().stream()
          .filter(it -> it.errors() >= 1)
          .limit(MOST_UNPROVEN)
          .forEach(change -> row(table, "?", change, amounts));
    }
    lines.addAll(table.lines());
    lines.addAll(resolution(difference));
  }

  /** {@code GREW one function takes more than before}. */
  private static String line(ProfileHeadline headline) {
    return headline.word().toUpperCase(Locale.ROOT) + "  " + headline.sentence();
  }

  private static String sides(Difference difference, Amounts amounts) {
    Difference.Whole base = difference.base();
    Difference.Whole head = difference.head();
    String from = Amounts.samples(base.samples(), base.profiles());
    String to = Amounts.samples(head.samples(), head.profiles());
    if (difference.basis() == Basis.SHARE) {
      return "base %s · head %s".formatted(from, to);
    }
    double change = head.amount() / base.amount() - 1;
    return "base %s, %s · head %s (%s), %s"
        .formatted(
            amounts.of(base.amount()),
            from,
            amounts.of(head.amount()),
            Numbers.signedPercent(change),
            to);
  }

  private static void row(
      AlignedColumns table, String mark, FunctionChange change, Amounts amounts) {
    String was = change.was().map(it -> ", was " + FunctionName.brief(it)).orElse("");
    table.add(
        mark + " " + FunctionName.brief(change.name()) + was,
        amounts.change(change.flat().change()),
        amounts.fromTo(change.flat()),
        Places.of(change.place()),
        change.callee().map(it -> outside(it, amounts)).orElse(""));
  }

  /** {@code in reflect.Value.Field +420 ns/op}. */
  private static String outside(FunctionChange.Callee callee, Amounts amounts) {
    return "in %s %s"
        .formatted(FunctionName.brief(callee.name()), amounts.change(callee.amount().change()));
  }

  private static List<String> resolution(Difference difference) {
    if (!difference.grown().isEmpty()) {
      return List.of();
    }
    Resolution resolution = difference.resolution();
    OptionalInt more = resolution.more();
    String seen =
        "%sa new function of %s of the time would have stood out"
            .formatted(INDENT, Numbers.percent(resolution.newFunction()));
    return List.of(
        more.isPresent()
            ? seen + "; %d s more of CPU a side would settle the first".formatted(more.getAsInt())
            : seen);
  }

  private void waiting(Optional<Waits.Wait> waiting) {
    gap();
    lines.add(line(ProfileHeadline.ofWaits(waiting)));
  }

  private void gap() {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private void allocations(Allocations allocations) {
    gap();
    lines.add(line(ProfileHeadline.of(allocations)));
    AlignedColumns table = new AlignedColumns();
    for (AllocationChange change : allocations.changes()) {
      table.add(
          (change.isMore() ? "✗ " : "✓ ") + FunctionName.brief(change.function()),
          Amounts.change(change),
          Places.of(change.place()));
    }
    lines.addAll(table.lines());
  }
}
