package io.github.gobenchreporter.chip;

import io.github.gobenchreporter.benchfmt.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code cpu:} line names. Go prints the brand string of the processor, which carries marks,
 * clock speeds and core counts that are no part of the name.
 */
public final class CpuName {
  private static final Pattern NO_PART_OF_THE_NAME =
      Pattern.compile(
          "\\((r|tm|c)\\)|[®™]|@.*| cpu\\b|\\b\\d+(st|nd|rd|th) gen\\b|( \\d+-core)? processor\\b"
              + "|\\b(w/|with) .*graphics\\b");
  private static final Pattern CURRENT_CLOCK = Pattern.compile(" @ [0-9.]+MHz$");
  private static final Pattern VENDOR =
      Pattern.compile("(?<![a-z0-9])(apple|amd|intel)(?![a-z0-9])");
  private static final Pattern APPLE =
      Pattern.compile("(?<![a-z0-9])(m\\d{1,2})(-(?:pro|max|ultra))?(?![a-z0-9])");
  private static final Pattern MODEL =
      Pattern.compile(
          "(epyc|ryzen(?:-threadripper)?(?:-pro)?(?:-\\d)?|i[3579]|xeon(?:-[a-z]+){0,2}|ultra-\\d)-(\\d{3,5}[a-z0-9]*)");
  private static final Pattern FAMILY =
      Pattern.compile("(?<![a-z0-9])(epyc|ryzen|xeon|i[3579])(?![a-z0-9])");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "\\((?:R|TM|C|r|tm|c)\\)|[®™]| CPU\\b|@.*| \\d+-Core\\b| Processor\\b| with .* Graphics|"
              + " w/ .*");
  private static final Pattern MAKER = Pattern.compile("^(?:Apple|Intel Core|Intel|AMD) (?=.*\\d)");

  private CpuName() {}

  /** As people say it: {@code M1 Pro}, without maker, marks and clock speed. */
  public static String brief(String cpu) {
    String bare = LEFT_OUT.matcher(cpu).replaceAll(" ").strip().replaceAll(" +", " ");
    return MAKER.matcher(bare).replaceFirst("");
  }

  /**
   * The name to compare: white space folded, and without a clock speed that changes by the minute.
   */
  public static String comparable(String cpu) {
    return CURRENT_CLOCK.matcher(Configuration.foldBlanks(cpu)).replaceAll("");
  }

  /** Whether this is what an amd64 program sees on Apple silicon. */
  public static boolean isRosetta(String cpu) {
    return cpu.startsWith("VirtualApple");
  }

  /** The chip label that goes with the line. */
  static String label(String cpu) {
    String name = Configuration.foldBlanks(cpu).toLowerCase(Locale.ROOT);
    String bare = NO_PART_OF_THE_NAME.matcher(name).replaceAll("");
    String label = bare.replaceAll("[^a-z0-9._]+", "-").replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    return label.length() <= 64 ? label : label.substring(0, 64);
  }

  /**
   * Why {@code label} cannot be the label of this cpu: it names another vendor, family or model. A
   * label that names none, or less than the line does, agrees.
   */
  static Optional<String> contradiction(ChipLabel label, String cpu) {
    String own = label.value();
    String real = label(cpu);
    boolean differs;
    if (isRosetta(cpu)) {
      return APPLE.matcher(own).find() && !own.contains("rosetta")
          ? Optional.of("the results ran as amd64 under Rosetta 2")
          : Optional.empty();
    }
    differs =
        conflict(VENDOR, own, real)
            || conflict(APPLE, own, real)
            || conflict(FAMILY, own, real)
            || modelConflict(own, real);
    return differs ? Optional.of("the label names another chip") : Optional.empty();
  }

  private static boolean conflict(Pattern pattern, String label, String real) {
    List<String> named = all(pattern, label);
    List<String> there = all(pattern, real);
    return !named.isEmpty() && !there.isEmpty() && named.stream().noneMatch(there::contains)
        || pattern == APPLE && !named.isEmpty() && real.startsWith("apple") && there.isEmpty();
  }

  private static boolean modelConflict(String label, String real) {
    Matcher named = MODEL.matcher(label);
    Matcher there = MODEL.matcher(real);
    return named.find() && there.find() && !named.group(2).equals(there.group(2));
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
