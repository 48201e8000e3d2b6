/** This package shows a store of baselines as pages that need no server. */
@NullMarked
package io.github.gobenchreporter.report.site;

import org.jspecify.annotations.NullMarked;
