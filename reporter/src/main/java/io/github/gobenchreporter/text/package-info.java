/**
 * This package knows how text from outside is written down so that it neither breaks what it stands
 * in nor outgrows it: in one line, cut to a length, a commit by its first digits, a cell that no
 * spreadsheet runs.
 *
 * <pre>{@code
 * OneLine.marked("a\nb");                        // → a?b
 * ShortCommit.of("3f2a9c1d0b7e5a6c");            // → 3f2a9c1
 * IsoDay.of("2026-11-20T10:22:31Z");             // → 2026-11-20
 * FormulaSafe.cell("=1+1");                      // → '=1+1
 * Markdown.code("Encode/json-8");                // → `Encode/json-8`
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.text;

import org.jspecify.annotations.NullMarked;
