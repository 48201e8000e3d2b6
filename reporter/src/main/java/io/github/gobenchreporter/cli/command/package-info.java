/**
 * What a command is: its declared options, its help, its console and its exit code. Knows no
 * command.
 */
@NullMarked
package io.github.gobenchreporter.cli.command;

import org.jspecify.annotations.NullMarked;
