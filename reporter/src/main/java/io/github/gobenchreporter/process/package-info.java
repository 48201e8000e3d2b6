/**
 * This package knows what the processes that are started get to see of this one's environment, and
 * what has to go when this one ends.
 *
 * <pre>{@code
 * Map<String, String> mine = Map.of("PATH", "/bin", "GITHUB_TOKEN", "secret");
 * ChildEnvironment.git(mine).variables();        // → {PATH=/bin}
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.process;

import org.jspecify.annotations.NullMarked;
