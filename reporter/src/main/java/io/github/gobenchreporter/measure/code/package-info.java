/**
 * This package knows the machine code of Go's test binaries: whether the functions that a benchmark
 * can reach are the same in two of them.
 *
 * <pre>{@code
 * Path text = Files.writeString(folder.resolve("codec.test"), "no binary");
 * CodeComparison.of(text, text, Set.of());       // → Optional.empty
 * ObjectFile.read(text);                         // → Optional.empty
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.measure.code;

import org.jspecify.annotations.NullMarked;
