/** This package writes a report as one line a row. */
@NullMarked
package io.github.gobenchreporter.report.csv;

import org.jspecify.annotations.NullMarked;
