/**
 * This package keeps bytes under paths on a git branch, reached by the git command line.
 *
 * <pre>{@code
 * RemoteUrl.hidden("https://me:secret@example.com/m.git"); // → https://example.com/m.git
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.store.git;

import org.jspecify.annotations.NullMarked;
