/** This package shows a report as one page that needs no server. */
@NullMarked
package io.github.gobenchreporter.report.html;

import org.jspecify.annotations.NullMarked;
