package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands and options in the pages are ones that the program has. */
class DocumentedCommandsTest {
  /** A call up to the end of its line, its code span or a comment. */
  private static final Pattern CALL =
      Pattern.compile("(?<![\\w./-])(?:reporter/bin/)?go-bench-reporter ([a-z][^`\\n|#…;]*)");

  private static final Pattern SPAN = Pattern.compile("`(--[a-z][a-z-]*)[^`]*`");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z-]*");
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  /** Options of other programs that the pages speak of. */
  private static final Set<String> FOREIGN = Set.of("--ephemeral");

  @Test
  void everyCallNamesACommandAndItsOptions() {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Path page : Documents.manual()) {
      for (MatchResult call : matches(CALL, page)) {
        calls++;
        String help = help(call.group(1));
        OPTION
            .matcher(" " + call.group(1))
            .results()
            .map(MatchResult::group)
            .filter(option -> !knows(help, option))
            .forEach(option -> wrong.add(page + ": " + call.group() + ": " + option));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(calls > 5, "calls found: " + calls);
  }

  @Test
  void everyOptionNamedAloneIsOneOfSomeCommand() {
    Set<String> names = new LinkedHashSet<>(FOREIGN);
    OPTION
        .matcher(Documents.read(Goldens.resources().resolve("help.txt")))
        .results()
        .map(MatchResult::group)
        .forEach(names::add);
    List<String> wrong =
        Documents.manual().stream()
            .flatMap(page -> matches(SPAN, page).stream().map(span -> span.group(1)))
            .filter(option -> !names.contains(option))
            .toList();
    assertEquals(List.of(), wrong);
  }

  /** The help of the command that a call starts with; a group's has the words of one more. */
  private static String help(String call) {
    String[] words = call.strip().split("\\s+");
    List<String> command = new ArrayList<>(List.of(words[0]));
    if (words.length > 1 && Set.of("baselines", "profile").contains(words[0])) {
      assertTrue(WORD.matcher(words[1]).matches(), call);
      command.add(words[1]);
    }
    Ran ran =
        Ran.in(
            Path.of(""),
            Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
    assertEquals(new Ran(0, ran.out(), ""), ran, call);
    return ran.out();
  }

  private static boolean knows(String help, String option) {
    return Pattern.compile("[ ,]" + option + "(?![a-z-])").matcher(help).find();
  }

  private static List<MatchResult> matches(Pattern pattern, Path page) {
    return pattern.matcher(Documents.read(page)).results().toList();
  }
}
