/** This package knows which chip a run came from and which runs may be compared with each other. */
@NullMarked
package io.github.gobenchreporter.chip;

import org.jspecify.annotations.NullMarked;
