package io.github.gobenchreporter.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether two runs were made on the same chip.
 *
 * @param refusal why they must not be compared; empty where they may
 * @param verified whether a processor name on both sides says so; otherwise the label alone does
 * @param differences what differs without being the chip
 */
public record SameChip(Optional<String> refusal, boolean verified, List<Difference> differences) {

  /** A fact that moved between baseline and head. */
  public record Difference(String key, String baseline, String head) {}

  private static final Set<String> SHOWN =
      Set.of(
          "toolchain",
          "os",
          "kernel",
          "gomaxprocs",
          "gogc",
          "gomemlimit",
          "godebug",
          "build",
          "power",
          "governor");

  public SameChip {
    differences = List.copyOf(differences);
  }

  /** Compares the head's environment with a baseline run's. */
  public static SameChip check(Environment head, Environment baseline) {
    Optional<String> refusal =
        rosetta(head, baseline)
            .or(() -> differs("goos", head.goos(), baseline.goos()))
            .or(() -> differs("goarch", head.goarch(), baseline.goarch()))
            .or(() -> differs("cpu", head.cpu(), baseline.cpu()))
            .or(() -> differs("cores", head.cores(), baseline.cores()));
    boolean verified = head.cpu().isPresent() && baseline.cpu().isPresent();
    return new SameChip(refusal, verified, differences(head, baseline));
  }

  /** Why results of this environment must not stand under this label. */
  public static Optional<String> contradiction(ChipLabel label, Environment environment) {
    return environment
        .cpu()
        .flatMap(
            cpu ->
                CpuName.contradiction(label, cpu)
                    .map(
                        why ->
                            "the results say cpu: %s, the label is %s: %s; give the label of this chip (%s) or --chip-label auto"
                                .formatted(cpu, label, why, CpuName.label(cpu))));
  }

  private static Optional<String> rosetta(Environment head, Environment baseline) {
    if (head.isRosetta() == baseline.isRosetta()
        || baseline.cpu().isEmpty()
        || head.cpu().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s ran as amd64 under Rosetta 2 (cpu: VirtualApple), the other natively; use a native Go"
            .formatted(head.isRosetta() ? "the head" : "the baseline"));
  }

  private static Optional<String> differs(
      String key, Optional<String> head, Optional<String> baseline) {
    boolean same = head.isEmpty() || baseline.isEmpty() || head.equals(baseline);
    return same
        ? Optional.empty()
        : Optional.of(
            "the head ran on %s: %s, the baseline on %s: %s"
                .formatted(key, head.get(), key, baseline.get()));
  }

  private static List<Difference> differences(Environment head, Environment baseline) {
    List<Difference> differences = new ArrayList<>();
    for (String key : SHOWN.stream().sorted().toList()) {
      Optional<String> before = baseline.facts().get(key);
      Optional<String> now = head.facts().get(key);
      if (before.isPresent() && now.isPresent() && !before.equals(now)) {
        differences.add(new Difference(key, before.get(), now.get()));
      }
    }
    return differences;
  }
}
