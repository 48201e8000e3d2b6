/**
 * This package puts profiles of two sides into words and into a flame graph; what they say was
 * decided before.
 */
@NullMarked
package io.github.gobenchreporter.report.profile;

import org.jspecify.annotations.NullMarked;
