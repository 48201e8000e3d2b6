/**
 * This package knows profiles: it reads what {@code go test -cpuprofile} and {@code -memprofile}
 * write, and says which functions of two sides differ per operation, and how sure that is.
 *
 * <pre>{@code
 * FunctionName.packagePath("example.com/m/pipe.(*Decoder).Read"); // → example.com/m/pipe
 * FunctionName.brief("example.com/m/pipe.(*Decoder).Read"); // → pipe.(*Decoder).Read
 * String diff = "--- a/pipe/pipe.go\n+++ b/pipe/pipe.go\n@@ -38,0 +39,4 @@ func decode\n";
 * TouchedLines touched = TouchedLines.of(diff);
 * touched.touches(new Frame("pipe.decode", "m/pipe/pipe.go", 41, 40), 45); // → true
 * touched.touches(new Frame("pipe.encode", "m/pipe/pipe.go", 60, 50), 65); // → false
 * }</pre>
 */
@NullMarked
package io.github.gobenchreporter.measure.profile;

import org.jspecify.annotations.NullMarked;
