/** This package puts what comparisons would see on a host into words and into JSON. */
@NullMarked
package io.github.gobenchreporter.report.calibration;

import org.jspecify.annotations.NullMarked;
