/**
 * What a command is: its declared options, its help, its console and its exit code. Knows no
 * command.
 *
 * <pre>{@code
 * Syntax syntax = new Syntax();
 * syntax.defaulted("--window", "N", "20", "how many stored runs count");
 * syntax.flag("--quiet", "write no report");
 * Arguments arguments = Arguments.of("compare", syntax, "--window=5");
 * arguments.intValue("--window");                // → 5
 * arguments.has("--quiet");                      // → false
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.cli.command;

import org.jspecify.annotations.NullMarked;
