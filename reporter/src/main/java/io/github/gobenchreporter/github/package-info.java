/**
 * This package delivers rendered reports to GitHub: pull-request comment, check run, job summary.
 */
@NullMarked
package io.github.gobenchreporter.github;

import org.jspecify.annotations.NullMarked;
