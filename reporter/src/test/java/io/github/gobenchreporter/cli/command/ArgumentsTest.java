package io.github.gobenchreporter.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.cli.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines as people mistype them. */
final class ArgumentsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          nope                                        |  | unknown command 'nope'; there are compare, ab, measure, build, record, freeze, baselines, publish, doctor, calibrate, profile, action, completion, man
          Compare                                     |  | unknown command 'Compare'; did you mean 'compare'?
          --nope                                      |  | unknown option '--nope'
          -x                                          |  | unknown option '-x'
          -hV                                         |  | unknown option '-hV'
          -- compare                                  |  | 'compare' is not expected here
          compare                                     | compare | RESULTS is missing
          compare --                                  | compare | RESULTS is missing
          compare --nope                              | compare | unknown option '--nope'
          compare -x b.txt                            | compare | unknown option '-x'
          compare ---quiet b.txt                      | compare | unknown option '---quiet'; did you mean '--quiet'?
          compare --=x b.txt                          | compare | unknown option '--=x'
          compare --fmt text b.txt                    | compare | unknown option '--fmt'; did you mean '--format'?
          compare --xyz b.txt                         | compare | unknown option '--xyz'
          ab --base=main -benchtime=1s                | ab | unknown option '-benchtime=1s'; flags of go test go after --
          ab --bse=main                               | ab | unknown option '--bse=main'; did you mean '--base'?
          compare b.txt -quiet                        | compare | unknown option '-quiet'; did you mean '--quiet'?
          compare b.txt -window 3                     | compare | unknown option '-window'; did you mean '--window'?
          compare b.txt -window=3                     | compare | unknown option '-window=3'; did you mean '--window'?
          compare b.txt --thresh=1                    | compare | unknown option '--thresh=1'; did you mean '--threshold'?
          compare b.txt --threshold                   | compare | --threshold needs a value (RULE)
          compare b.txt --threshold --quiet           | compare | --threshold needs a value (RULE)
          compare --out --qiet b.txt                  | compare | unknown option '--qiet'; were it a value: --out=--qiet
          compare b.txt --out=                        | compare | --out is empty; give a name, or leave it out
          record b.txt --commit 1 --baselines=        | record | --baselines is empty; give a name, or leave it out
          compare b.txt --confirm-command x --confirm-rounds -1 | compare | --confirm-rounds: '-1' is less than 0
          compare b.txt --confirm-command x --confirm-timeout 0 | compare | --confirm-timeout: '0' is less than 1
          freeze --as x --why -V --runs q             | freeze | --runs: 'q' is no whole number, or too large
          compare b.txt --out --                      | compare | --out needs a value (DIR)
          compare b.txt --quiet=yes                   | compare | --quiet takes no value; leave it out for no
          compare b.txt --quiet=                      | compare | --quiet takes no value; leave it out for no
          compare b.txt --method nope                 | compare | --method: 'nope' is none of noise-aware, paired, threshold, u-test
          compare b.txt --method=                     | compare | --method: '' is none of noise-aware, paired, threshold, u-test
          compare b.txt --fail-on=Never               | compare | --fail-on: 'Never' is no list of regression, failed, missing, cannot-tell, drift, never; several have commas between
          compare b.txt --alpha x                     | compare | --alpha: 'x' is no number
          compare b.txt --alpha=                      | compare | --alpha: '' is no number
          compare b.txt --window 1.5                  | compare | --window: '1.5' is no whole number, or too large
          compare b.txt --window ٣                    | compare | --window: '٣' is no whole number, or too large
          compare b.txt --window ３                    | compare | --window: '３' is no whole number, or too large
          compare b.txt --confirm-command x --confirm-timeout १० | compare | --confirm-timeout: '१०' is no whole number, or too large
          compare b.txt --alpha ٠.٥                   | compare | --alpha: '٠.٥' is no number
          compare b.txt --alpha 0x1p-5                | compare | --alpha: '0x1p-5' is no number
          compare b.txt --alpha 0.05d                 | compare | --alpha: '0.05d' is no number
          compare b.txt --alpha NaN                   | compare | --alpha: 'NaN' is no number
          publish r.json --repo o/r --pull ٣          | publish | --pull: '٣' is no whole number, or too large
          freeze --as x --why y --runs ٣              | freeze | --runs: '٣' is no whole number, or too large
          compare b.txt --window 99999999999          | compare | --window: '99999999999' is no whole number, or too large
          compare b.txt --confirm-command x --confirm-timeout 1e3 | compare | --confirm-timeout: '1e3' is no whole number, or too large
          compare b.txt --confirm-command x --confirm-rounds x | compare | --confirm-rounds: 'x' is no whole number, or too large
          compare b.txt --window 5 --window 6         | compare | --window is given twice
          compare b.txt --quiet --quiet               | compare | --quiet is given twice
          compare b.txt --baseline-ref a --baseline-ref=a | compare | --baseline-ref is given twice
          record                                      | record | RESULTS is missing
          record b.txt --keep x --commit 1            | record | --keep: 'x' is no whole number, or too large
          freeze                                      | freeze | --as NAME is missing
          freeze --as                                 | freeze | --as needs a value (NAME)
          freeze --as x extra                         | freeze | 'extra' is not expected here
          freeze --as x --runs y                      | freeze | --runs: 'y' is no whole number, or too large
          baselines nope                              | baselines | unknown command 'nope'; there are list, show, diff, verify, prune, site
          baselines --csv list                        | baselines | unknown option '--csv'
          baselines list -- extra                     | baselines list | 'extra' is not expected here
          baselines show --chip-label a --chip-label b | baselines show | --chip-label is given twice
          baselines diff a --ref                      | baselines diff | --ref needs a value (REF)
          baselines site                              | baselines site | --out DIR is missing
          baselines prune --csv                       | baselines prune | unknown option '--csv'
          publish                                     | publish | REPORT.json is missing
          publish --comment=Auto x.json               | publish | --comment: 'Auto' is none of always, auto, never
          publish --pull= y.json                      | publish | --pull: '' is no whole number, or too large
          doctor --json=1                             | doctor | --json takes no value; leave it out for no
          action extra                                | action | 'extra' is not expected here
          """)
  void whatIsWrongIsSaidInOneLine(String line, String command, String problem) {
    String called = command == null ? "go-bench-reporter" : "go-bench-reporter " + command;
    String see = problem.endsWith("?") ? " See" : "; see";
    String expected = "go-bench-reporter: error: %s%s %s --help\n".formatted(problem, see, called);
    assertEquals(new Ran(ExitCode.INPUT, "", expected), Ran.in(folder, line.strip().split(" +")));
  }

  @Test
  void valuesAreTakenAsTheyAreWritten() {
    Arguments given =
        arguments(
            "--text",
            "-window of 3",
            "a b",
            "--rule",
            "-1%",
            "--rule=+2%",
            "-",
            "--quoted",
            "\"a\"",
            "--empty=",
            "--flag",
            "--",
            "--flag",
            "-x");
    assertEquals("-window of 3", given.text("--text"));
    assertEquals(List.of("-1%", "+2%"), given.all("--rule"));
    assertEquals("\"a\"", given.text("--quoted"));
    assertEquals("", given.text("--empty"));
    assertEquals(List.of("a b", "-", "--flag", "-x"), given.operands());
  }

  @Test
  void whatIsLeftOutHasItsDefaultOrNone() {
    Arguments given = arguments();
    assertEquals(20, given.intValue("--window"));
    assertEquals(List.of(), given.all("--rule"));
    assertEquals(true, given.find("--text").isEmpty());
    assertEquals(false, given.has("--flag"));
    assertEquals(5, arguments("--window", "+5").intValue("--window"));
    assertEquals(-1, arguments("--window", "-1").intValue("--window"));
    assertEquals(0.25, arguments("--window=.25").doubleValue("--window"));
  }

  private static Arguments arguments(String... words) {
    Syntax syntax = new Syntax();
    syntax.optionalOperands("WORD", "");
    syntax.option("--text", "TEXT", "");
    syntax.option("--quoted", "TEXT", "");
    syntax.option("--empty", "TEXT", "");
    syntax.repeated("--rule", "RULE", "");
    syntax.defaulted("--window", "N", "20", "");
    syntax.flag("--flag", "");
    return Arguments.of("go-bench-reporter test", syntax, words);
  }
}
