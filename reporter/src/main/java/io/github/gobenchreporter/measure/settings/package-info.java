/**
 * This package knows what goes into a Go program beside the code of its repository: modules and
 * their versions, and the settings by which they are built and run.
 *
 * <pre>{@code
 * Modules before = Modules.parse("golang.org/x/text@v0.3.0 example.com/a@v1.0.0");
 * Modules after = Modules.parse("golang.org/x/text@v0.4.0 example.com/a@v1.0.0");
 * after.against(before).keySet();                // → [golang.org/x/text]
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.measure.settings;

import org.jspecify.annotations.NullMarked;
