/**
 * This package knows earlier runs: where they are stored, under which name, and how to read and add
 * them.
 */
@NullMarked
package io.github.gobenchreporter.baseline;

import org.jspecify.annotations.NullMarked;
