/** This package reads other tools' histories as runs of a baseline. */
@NullMarked
package io.github.gobenchreporter.baseline.importer;

import org.jspecify.annotations.NullMarked;
