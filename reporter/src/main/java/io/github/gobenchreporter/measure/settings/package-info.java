/**
 * This package knows what goes into a Go program beside the code of its repository: modules and
 * their versions, and the settings by which they are built and run.
 */
@NullMarked
package io.github.gobenchreporter.measure.settings;

import org.jspecify.annotations.NullMarked;
