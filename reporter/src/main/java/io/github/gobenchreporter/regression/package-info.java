/**
 * This package pairs the head with its baseline, applies thresholds and evidence, and pronounces
 * the verdicts: a settled {@link io.github.gobenchreporter.regression.Report} goes out.
 */
@NullMarked
package io.github.gobenchreporter.regression;

import org.jspecify.annotations.NullMarked;
