package io.github.gobenchreporter.benchfmt.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of other tools that are given by mistake, and what to do with them instead. */
enum LookAlike {
  ZIPPED("^(?:PK\u0003\u0004|\u001f)", "is compressed; unpack it first"),
  REPORT(
      "^\\s*\\{\"schemaVersion\"",
      "is a report of go-bench-reporter; go-bench-reporter publish takes it"),
  DATA_JS("^window\\.BENCHMARK_DATA", Imports.IS + "github-action-benchmark" + Imports.HOW),
  DATA_JSON(
      "^\\s*\\{",
      Imports.IS + "github-action-benchmark" + Imports.HOW,
      "\"entries\"",
      "\"benches\""),
  GOBENCHDATA("^\\s*[\\[{]", Imports.IS + "gobenchdata" + Imports.HOW, "\"Suites\""),
  EVENTS(
      "^\\s*\\[\\s*\\{",
      "is one array of test2json events; give one event a line: jq -c '.[]' FILE",
      "\"Action\""),
  HYPERFINE(
      "^\\s*\\{",
      "is an export of hyperfine; go-bench-reporter measure times commands in Go's format",
      "\"command\"",
      "\"mean\""),
  CUSTOM(
      "^\\s*\\[\\s*\\{",
      "is in github-action-benchmark's custom format; give the output of go test -bench it was made from",
      "\"unit\"",
      "\"value\""),
  BENCHER(
      "^\\s*\\{",
      "is in Bencher's metric format; give the output of go test -bench it was made from",
      "\"value\""),
  BENCHCMP(
      "(?m)^benchmark\\s+old \\S+\\s+new ",
      "is a table of benchcmp; give the results it was made from"),
  BENCHSTAT(
      "(?m)│|\\bold \\S+\\s+new \\S+\\s+delta|^name\\s+\\S+/op|\\bvs base\\b",
      "is a table of benchstat; give the results it was made from"),
  TABLE(
      "^chip,package,benchmark,unit",
      "is a table of go-bench-reporter; give the results it was made from"),
  PAGE("(?i)^\\s*<(?:!doctype|html)", "is a web page; download the file itself"),
  GO("^go: ", "is what the go command says where it cannot begin; do what it asks for"),
  BINARY("^[^\n]*[\u0000-\u0006]", "is no text; give the output of go test -bench"),
  JSON("^\\s*[\\[{]\\s*[\"{]", "is JSON of another tool; give the output of go test -bench");

  private final Pattern pattern;
  private final String sentence;
  private final List<String> words;

  LookAlike(String pattern, String sentence, String... words) {
    this.pattern = Pattern.compile(pattern);
    this.sentence = sentence;
    this.words = List.of(words);
  }

  /** What histories are, which can be imported. */
  private static final class Imports {
    private static final String IS = "is the history of ";
    private static final String HOW =
        "; import it: go-bench-reporter record --import FILE --ref main";
  }

  /** What a file without results is, told from its first characters, and what to do. */
  static Optional<String> sentence(String start) {
    return Arrays.stream(values())
        .filter(each -> each.pattern.matcher(start).find())
        .filter(each -> each.words.stream().allMatch(start::contains))
        .findFirst()
        .map(each -> "this " + each.sentence);
  }
}
