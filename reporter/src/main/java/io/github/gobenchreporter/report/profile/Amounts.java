package io.github.gobenchreporter.report.profile;

import io.github.gobenchreporter.measure.profile.AllocationChange;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.FunctionChange.Amount;
import io.github.gobenchreporter.measure.profile.Work.Basis;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What profiles count, as text: samples carry no more than three digits. */
public final class Amounts {
  private static final Unit TIME = Unit.NS_PER_OP;

  /** Samples are counts in the hundreds: more digits would be noise. */
  private static final int DIGITS = 3;

  /** Objects and bytes are whole but for what tables grow by; so near, they are taken for whole. */
  private static final double NEARLY = 0.06;

  private final Basis basis;

  public Amounts(Basis basis) {
    this.basis = basis;
  }

  /** {@code 508 ns/op}, or {@code 9.1 %}. */
  public String of(double amount) {
    if (basis == Basis.SHARE) {
      return number(amount * 100) + " %";
    }
    NumberScale scale = NumberScale.of(TIME, amount);
    return number(amount, scale) + " " + scale.symbol() + "/op";
  }

  /** {@code +508 ns/op}; of shares, points: {@code +9.1}. */
  public String change(double change) {
    String sign = change < 0 ? "−" : "+";
    return basis == Basis.SHARE
        ? sign + number(Math.abs(change) * 100) + " points"
        : sign + of(Math.abs(change));
  }

  /** {@code 604 → 804 ns/op}; {@code new}, or {@code gone}. */
  public String fromTo(Amount amount) {
    if (amount.baseSamples() == 0) {
      return "new";
    }
    if (amount.headSamples() == 0) {
      return "gone";
    }
    if (basis == Basis.SHARE) {
      return number(amount.base() * 100) + " → " + of(amount.head());
    }
    NumberScale scale = NumberScale.of(TIME, amount.base(), amount.head());
    return "%s → %s %s/op"
        .formatted(number(amount.base(), scale), number(amount.head(), scale), scale.symbol());
  }

  /** {@code 44 of the 57 ns/op}: a part of a change, in one scale. */
  public String partOf(double part, double whole) {
    if (basis == Basis.SHARE) {
      return of(part);
    }
    NumberScale scale = NumberScale.of(TIME, part);
    return "%s of the %s %s/op"
        .formatted(number(part, scale), number(whole, scale), scale.symbol());
  }

  /** {@code 1,094 samples in 12 profiles}. */
  public static String samples(double samples, int profiles) {
    return count(samples)
        + " samples in "
        + (profiles == 1 ? "one profile" : profiles + " profiles");
  }

  /** {@code 1,094}. */
  public static String count(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  /** {@code +2 allocs/op, +96 B/op}; what did not move is left out. */
  public static String change(AllocationChange change) {
    List<String> parts = new ArrayList<>();
    if (Math.abs(change.objects()) > NEARLY) {
      parts.add(signed(change.objects()) + " " + Unit.ALLOCS_PER_OP);
    }
    if (Math.abs(change.bytes()) > NEARLY) {
      parts.add(signed(change.bytes()) + " " + Unit.B_PER_OP);
    }
    return String.join(", ", parts);
  }

  private static String signed(double change) {
    double size = Math.abs(change);
    double whole = Math.rint(size);
    String text =
        whole > 0 && Math.abs(size - whole) <= NEARLY
            ? NumberText.of(whole)
            : NumberText.of(Math.rint(size * 10) / 10);
    return (change < 0 ? "−" : "+") + text;
  }

  /** Nanoseconds in full from ten on, so that parts add up before a reader's eyes. */
  private static String number(double value, NumberScale scale) {
    return scale.factor() == 1 && value >= 10
        ? NumberText.of(Math.rint(value))
        : number(value / scale.factor());
  }

  private static String number(double value) {
    return NumberText.of(value, DIGITS);
  }

  /** How sure an allocation site's numbers are. */
  public static String certainty(Allocations allocations, AllocationChange change) {
    if (!allocations.exact()) {
      return "sampled";
    }
    return change.mayBeBlocks() ? "in blocks of 16 B, which tiny objects share" : "exact";
  }
}
