/**
 * {@code compare}: results against stored runs or against files, and the ways to settle what is
 * suspicious.
 */
@NullMarked
package io.github.gobenchreporter.cli.compare;

import org.jspecify.annotations.NullMarked;
