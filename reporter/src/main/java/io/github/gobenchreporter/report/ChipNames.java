package io.github.gobenchreporter.report;

import io.github.gobenchreporter.chip.CpuName;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the chips of a report are called: the processor's name without maker, marks and clock speed
 * where that tells the chips apart, the label otherwise. Names go into headings and sentences, so
 * one that looks like anything but a name is shown as code.
 *
 * @param markdown {@code M1 Pro}, as Markdown, in the order of the chips
 * @param html the same as HTML
 */
public record ChipNames(List<String> markdown, List<String> html) {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9]{0,19}(?:[ -][A-Za-z0-9]{1,12}){0,8}");
  private static final Pattern COMMIT = Pattern.compile("(?i).*\\b[0-9a-f]{7,}\\b.*");

  public static ChipNames of(List<ChipReport> chips) {
    List<String> names = plain(chips);
    return new ChipNames(
        names.stream().map(ChipNames::markdown).toList(),
        names.stream()
            .map(name -> isPlain(name) ? markdown(name) : Markdown.htmlCode(name))
            .toList());
  }

  /** The names as they are, for places that escape by themselves. */
  public static List<String> plain(List<ChipReport> chips) {
    List<String> names = new ArrayList<>();
    for (ChipReport chip : chips) {
      names.add(chip.cpu().map(CpuName::brief).orElse(chip.label().value()));
    }
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                Collections.frequency(names, names.get(i)) == 1
                    ? names.get(i)
                    : chips.get(i).label().value())
        .toList();
  }

  /** How one chip outside the report is called. */
  public static String markdown(String name) {
    return isPlain(name) ? name.replace('-', '‑') : Markdown.code(name);
  }

  private static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !COMMIT.matcher(name).matches();
  }
}
