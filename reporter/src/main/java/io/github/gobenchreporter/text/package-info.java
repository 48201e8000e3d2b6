/**
 * This package knows how text from outside is written down so that it neither breaks what it stands
 * in nor outgrows it: in one line, cut to a length, a commit by its first digits, a cell that no
 * spreadsheet runs.
 */
@NullMarked
package io.github.gobenchreporter.text;

import org.jspecify.annotations.NullMarked;
