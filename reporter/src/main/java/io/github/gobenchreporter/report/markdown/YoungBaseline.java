package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.text.Markdown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to do while so few runs are stored that only large changes show. */
final class YoungBaseline {
  /** With fewer stored runs the noise is mostly assumed. */
  private static final int FEW = 3;

  private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");

  private YoungBaseline() {}

  /** At most one sentence. */
  static List<String> sentence(CrossChipTable joined, Policy policy) {
    Optional<ChipReport.Baseline> youngest =
        joined.chips().stream()
            .flatMap(chip -> chip.baseline().stream())
            .min(Comparator.comparing(it -> it.runs().size()));
    return youngest.stream()
        .filter(it -> it.runs().size() < FEW && policy.method() == Method.NOISE_AWARE)
        .filter(it -> it.extent().isStored())
        .filter(it -> BRANCH.matcher(it.ref()).matches())
        .map(
            it ->
                "Each push to %s adds a run. To see smaller changes today, `mode: ab` (at a desk %s) runs both commits in turns and needs no stored runs."
                    .formatted(
                        Markdown.code(it.ref()),
                        Markdown.code("go-bench-reporter ab --base " + it.ref())))
        .toList();
  }
}
