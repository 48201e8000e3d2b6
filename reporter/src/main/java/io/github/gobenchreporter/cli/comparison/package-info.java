/**
 * What every command that compares shares: a job that ends in a settled report, and two sides read
 * from files.
 */
@NullMarked
package io.github.gobenchreporter.cli.comparison;

import org.jspecify.annotations.NullMarked;
