package io.github.gobenchreporter.chip;

import io.github.gobenchreporter.ReporterException;
import java.util.regex.Pattern;

/**
 * The name under which a chip's baselines are kept, usually the runner's label: {@code
 * apple-m3-max}.
 *
 * @param value 1 to 64 of {@code a-z 0-9 . _ -}, starting with a letter or digit
 */
public record ChipLabel(String value) implements Comparable<ChipLabel> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /**
   * Checks the form.
   *
   * @throws ReporterException if the value cannot be a label
   */
  public ChipLabel {
    if (!isValid(value)) {
      throw ReporterException.input(
          "chip label '%s' is not of the form [a-z0-9][a-z0-9._-]{0,63}; write for example apple-m3-max"
              .formatted(value));
    }
  }

  /** Whether {@code value} can be a label. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  /**
   * The label for a {@code cpu:} line: {@code AMD EPYC 7763 64-Core Processor} → {@code
   * amd-epyc-7763}.
   */
  public static ChipLabel ofCpu(String cpu) {
    return new ChipLabel(CpuName.label(cpu));
  }

  @Override
  public int compareTo(ChipLabel other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
