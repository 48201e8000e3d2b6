/**
 * This package knows how a process is measured: its environment, its wall, user and system time,
 * its peak memory, and that it ends.
 *
 * <pre>{@code
 * Map<String, String> mine = Map.of("PATH", "/usr/bin:/bin", "GITHUB_TOKEN", "secret");
 * Tool sh = new Tool("sh", ChildEnvironment.measured(mine, List.of()), Duration.ofSeconds(60));
 * sh.run(Path.of("."), "-c", "echo $PATH$GITHUB_TOKEN").out().strip(); // → /usr/bin:/bin
 * sh.run(Path.of("."), "-c", "exit 3").exit();   // → 3
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.measure;

import org.jspecify.annotations.NullMarked;
