/**
 * This package writes report.json and reads it back, as something that a stranger may have written.
 */
@NullMarked
package io.github.gobenchreporter.report.json;

import org.jspecify.annotations.NullMarked;
