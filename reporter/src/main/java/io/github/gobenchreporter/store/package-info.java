/**
 * This package keeps bytes under paths in a folder, and knows nothing of benchmarks.
 *
 * <pre>{@code
 * try (BaselineStore store = new DirectoryStore(folder)) {
 *   Map<String, byte[]> write = Map.of("a/b.txt", "hello".getBytes(UTF_8));
 *   store.update(() -> new Edit(write, Map.of(), Set.of(), "add b"));
 *   store.list("a");                             // → [b.txt]
 * }
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.store;

import org.jspecify.annotations.NullMarked;
