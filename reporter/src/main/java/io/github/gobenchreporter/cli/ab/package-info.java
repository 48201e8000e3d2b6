/** {@code ab}: base and head of a checkout measured in turns. */
@NullMarked
package io.github.gobenchreporter.cli.ab;

import org.jspecify.annotations.NullMarked;
