/**
 * This package writes reports for a terminal: aligned, the worst first, coloured where it shows.
 *
 * <pre>{@code
 * TextTable table = new TextTable();
 * table.add(List.of(TextTable.Cell.of("Encode"), TextTable.Cell.of("+2.1%")));
 * table.add(List.of(TextTable.Cell.of("DecodeAll"), TextTable.Cell.of("~")));
 * table.lines(2, false).get(0);                  // → Encode      +2.1%
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.report.terminal;

import org.jspecify.annotations.NullMarked;
