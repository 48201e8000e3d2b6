/**
 * This package knows how a process is measured: its environment, its wall, user and system time,
 * its peak memory, and that it ends.
 */
@NullMarked
package io.github.gobenchreporter.measure;

import org.jspecify.annotations.NullMarked;
