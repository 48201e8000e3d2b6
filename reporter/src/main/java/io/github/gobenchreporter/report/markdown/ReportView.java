package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.report.markdown.MarkdownOutputFormat.Text;
import java.util.List;

/**
 * A report as {@code templates/report.md.ftl} receives it: finished Markdown, in parts. A list is
 * empty where there is nothing to say.
 *
 * @param marker by which a comment is found again; empty outside of comments
 * @param icon of the verdict
 * @param verdict the sentence above all
 * @param commits head and base
 * @param advice what to do next, sentences
 * @param lead what else is worth saying in one paragraph
 * @param hosts what holds for many rows of a chip
 * @param groups where many regressions are: at most one table
 * @param worst how many of how many the next table has; empty where it has all
 * @param regressions at most one table, of the worst
 * @param notes doubts about the regressions
 * @param why by profiles, one part a benchmark
 * @param together what all benchmarks did, where that is a finding: one table a chip
 * @param togetherNotes what speaks for the machine and what for the code
 * @param accepted regressions that are agreed to
 * @param failed at most one table
 * @param missing by package: at most one table
 * @param notCompared one paragraph a chip
 * @param suspicious what is worth a second look: at most one table
 * @param odds of the only one of them, sentences
 * @param settle how to settle what is suspicious or red, one part a chip
 * @param folds the rest, on demand
 * @param cut what was left out for size; "" for nothing
 * @param footer age, links
 */
public record ReportView(
    Text marker,
    String icon,
    Text verdict,
    Text commits,
    List<Text> advice,
    List<Text> lead,
    List<Text> hosts,
    List<Table> groups,
    Text worst,
    List<Table> regressions,
    List<Text> notes,
    List<Why> why,
    List<Table> together,
    List<Text> togetherNotes,
    List<Text> accepted,
    List<Table> failed,
    List<Table> missing,
    List<Text> notCompared,
    List<Table> suspicious,
    List<Text> odds,
    List<Fold> settle,
    List<Fold> folds,
    String cut,
    Text footer) {}
