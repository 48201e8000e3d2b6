/** This package writes a report as Markdown that fits where it goes to, and stays in its cells. */
@NullMarked
package io.github.gobenchreporter.report.markdown;

import org.jspecify.annotations.NullMarked;
