package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.PprofBytes;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.markdown.Destination;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.stats.noise.Together;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileNamesTest {
  private static final List<Extension> GFM =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(GFM).build();
  private static final String MARKER =
      "<!-- go-bench-reporter v1 key=9f2c1a7b head=8c1d0e4 run=7712345.1 -->";
  private static final Pattern MENTION = Pattern.compile("(?<![\\w`])@\\w");
  private static final Pattern REFERENCE =
      Pattern.compile("#\\d|\\bGH-\\d|(?i)\\b(?![0-9]+\\b)[0-9a-f]{7,40}\\b");
  private static final Pattern ACCEPT =
      Pattern.compile("(?s)\n<details><summary>Meant to be slower.*?\n</details>\n");
  private static final Pattern EMOJI = Pattern.compile(":[a-z+][a-z0-9_+-]*:");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029&&[^\n]]");
  private static final Set<String> OUR_HTML =
      Set.of("<br>", "<sub>", "</sub>", "<code>", "</code>", "</details>");

  static List<String> names() {
    return HostileNames.all();
  }

  @Test
  void theCorpusIsLarge() {
    assertTrue(HostileNames.all().size() >= 300);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameStaysInItsCell(String name) {
    String known = ReportMarkdown.render(report("plain"), place());
    Structure plain = Structure.of(known);
    String markdown = ReportMarkdown.render(report(name), place());
    Structure hostile = Structure.of(markdown);
    assertEquals(plain.tables, hostile.tables);
    assertEquals(plain.headings, hostile.headings);
    assertTrue(name.length() > 400 || blocks(known) == blocks(markdown), markdown);
    assertEquals(List.of(), hostile.links);
    assertEquals(0, hostile.strikes);
    assertTrue(OUR_HTML.containsAll(hostile.html), hostile.html::toString);
    String text = hostile.text.toString();
    assertFalse(MENTION.matcher(text).find(), text);
    assertFalse(REFERENCE.matcher(text).find(), text);
    assertFalse(EMOJI.matcher(text).find(), text);
    assertFalse(text.contains("$"), text);
    assertFalse(CONTROLS.matcher(markdown).find(), markdown);
    assertEquals(1, markdown.split("<!-- go-bench-reporter", -1).length - 1 - inCode(hostile));
    assertTrue(markdown.startsWith(MARKER + "\n"));
  }

  /** Without the lines to accept a regression by, which only harmless names have. */
  private static int blocks(String markdown) {
    return Structure.of(ACCEPT.matcher(markdown).replaceFirst("")).blocks;
  }

  private static int inCode(Structure structure) {
    return structure.code.stream()
        .mapToInt(code -> code.split("<!-- go-bench-reporter", -1).length - 1)
        .sum();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTextShowsAsItIs(String name) {
    String text = Markdown.text(name);
    Structure structure = Structure.of("| a |\n|--|\n| x " + text + " |\n\nx " + text + "\n");
    assertEquals(List.of("1", "1"), structure.tables);
    assertEquals(List.of(), structure.links);
    assertEquals(Set.of(), structure.html);
  }

  private static Destination place() {
    return Destination.COMMENT.marked(MARKER);
  }

  /** The same name wherever a name can be. */
  static Report report(String name) {
    Row red = Reports.row("a.BenchmarkX-8", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION);
    Row moved = Reports.row("a.BenchmarkX-8", "ns/op", 100, 103, .04, .05, Verdict.CANNOT_TELL);
    Row better = Reports.row("a.BenchmarkX-8", "ns/op", 100, 80, .01, .01, Verdict.IMPROVEMENT);
    String unit = name.isEmpty() ? "u" : name;
    List<Row> rows = new ArrayList<>();
    rows.add(renamed(red, name, "BenchmarkA" + name, unit, name));
    rows.add(renamed(moved, "example.com/b", "BenchmarkB" + name, unit, name));
    rows.add(renamed(better, name, "BenchmarkC" + name, unit, name));
    rows.add(
        renamed(
            Reports.oneSided("a.BenchmarkX-8", "ns/op", 5, Verdict.NEW),
            name,
            "D" + name,
            unit,
            name));
    rows.add(
        new Row.Failed(
            new Benchmark(name, "E" + name), Failure.Kind.FAILED, List.of("x" + name, name)));
    ChipReport chip =
        Reports.chip("m1", name, 20, List.of(new SameChip.Difference(name, name, name)), rows);
    return new Report(
        List.of(chip),
        List.of(new Report.Skipped(name, name)),
        List.of(new Problem(name, 3, name)),
        Reports.POLICY);
  }

  /** The same, and a chip with what only some reports have. */
  static Report everySection(String name) {
    Report report = report(name);
    Row red = Reports.row("a.BenchmarkX-8", "ns/op", 100, 120, .01, .01, Verdict.REGRESSION);
    Row.Compared still =
        (Row.Compared) Reports.row("a.BenchmarkX-8", "ns/op", 9, 9, 0, .01, Verdict.UNCHANGED);
    List<Row> rows = new ArrayList<>(report.chips().get(0).rows());
    rows.add(new Row.Identical(new Benchmark(name, "F" + name)));
    rows.add(accepted((Row.Compared) renamed(red, name, "BenchmarkG" + name, "ns/op", name), name));
    for (String part : List.of("pkg=", "phase=", "program=")) {
      for (String unit : List.of("user-ns/op", "sys-ns/op", "real-ns/op", "total-bytes")) {
        rows.add(renamed(still, name, "BenchmarkBuild/" + part + name, unit, name));
      }
    }
    ChipReport explained =
        report.chips().get(0).withRows(rows).withExplanations(List.of(explanation(name)));
    List<Row> slower = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Row row = Reports.row("a.BenchmarkX-8", "ns/op", 100, 106, .01, .01, Verdict.CANNOT_TELL);
      slower.add(renamed(row, name + i % 3, "Benchmark" + i + name, "ns/op", name));
    }
    CommonMove move =
        new CommonMove(
            Unit.NS_PER_OP,
            new Together(5, 1, .06, .01, 9, .001, 20, 0, false),
            CommonMove.Finding.WORSE);
    ChipReport chip = Reports.chip("m2", name, slower.toArray(Row[]::new));
    ChipReport together =
        new ChipReport(
            chip.label(),
            chip.cpu(),
            true,
            chip.baseline(),
            chip.head(),
            chip.differences(),
            List.of(move),
            List.of(name),
            List.of(),
            slower);
    return new Report(
        List.of(explained, together), report.skipped(), report.problems(), report.policy());
  }

  private static Row accepted(Row.Compared row, String reason) {
    return new Row.Compared(
        row.benchmark(),
        row.unit(),
        row.stored(),
        row.measured(),
        row.comparison(),
        Verdict.ACCEPTED,
        List.of(new Note(Note.Code.ACCEPTED, "accepted to +7% until 2027-01-31: " + reason)));
  }

  /** Functions and files of any name: who writes the profile chooses them. */
  private static Explanation explanation(String name) {
    String callers = " < m/p." + name + " < m/p.BenchmarkA < testing.(*B).runN";
    Scope scope = new Scope(Module.of("m"), Optional.empty());
    Profile base = PprofBytes.cpu("900 runtime.memmove" + callers);
    Profile head =
        PprofBytes.cpu("900 runtime.memmove" + callers, "300 m/" + name + ".f" + name + callers);
    List<Profile> before = List.of(PprofBytes.memory("10/960 runtime.makeslice" + callers));
    List<Profile> after = List.of(PprofBytes.memory("30/9600 runtime.makeslice" + callers));
    return Explanation.of(
        new Benchmark(name, "BenchmarkA" + name),
        Difference.between(List.of(base), Work.timed(900), List.of(head), Work.timed(1200), scope),
        Optional.of(Allocations.between(before, 1, after, 1, scope)),
        Waits.longer(
            PprofBytes.waits("9/30 sync.(*Mutex).Lock" + callers),
            PprofBytes.waits("99/70000 sync.(*Mutex).Lock" + callers),
            1,
            scope,
            10),
        Optional.of(TouchedLines.of("+++ b/m/p/f.go\n@@ -9 +9,3 @@\n")));
  }

  private static Row renamed(Row row, String pkg, String name, String unit, String note) {
    Benchmark benchmark = new Benchmark(pkg, name);
    List<Note> notes = List.of(new Note(Note.Code.TEXT, note));
    return row instanceof Row.Compared compared
        ? new Row.Compared(
            benchmark,
            new Unit(unit),
            compared.stored(),
            compared.measured(),
            compared.comparison(),
            compared.verdict(),
            notes)
        : new Row.New(benchmark, new Unit(unit), row.head().orElseThrow(), notes);
  }

  /** What a Markdown text is made of. */
  private static final class Structure extends AbstractVisitor {
    private final List<String> tables = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Set<String> html = new TreeSet<>();
    private final List<String> code = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int headings;
    private int blocks;
    private int strikes;

    static Structure of(String markdown) {
      Structure structure = new Structure();
      Node document = PARSER.parse(markdown);
      document.accept(structure);
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        structure.blocks++;
      }
      return structure;
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        visitChildren(block);
      }
    }

    @Override
    public void visit(CustomNode node) {
      strikes += node instanceof Strikethrough ? 1 : 0;
      if (node instanceof TableRow) {
        int cells = 0;
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells += cell instanceof TableCell ? 1 : 0;
        }
        tables.add(String.valueOf(cells));
      }
      visitChildren(node);
      text.append(' ');
    }

    @Override
    public void visit(Heading heading) {
      headings++;
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
      String literal = block.getLiteral();
      boolean ours =
          literal.equals(MARKER)
              || literal.equals("</details>")
              || literal.matches("<details><summary>[^<>]*(<code>[^<>]*</code>[^<>]*)*</summary>");
      if (!ours) {
        html.add(literal);
      }
    }

    @Override
    public void visit(Code span) {
      code.add(span.getLiteral());
      text.append('`');
    }

    @Override
    public void visit(FencedCodeBlock block) {
      code.add(block.getLiteral());
    }

    @Override
    public void visit(Text plain) {
      text.append(plain.getLiteral());
    }
  }
}
