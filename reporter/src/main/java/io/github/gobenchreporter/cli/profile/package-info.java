/** {@code profile diff}, and profiles as evidence under the rows of a report. */
@NullMarked
package io.github.gobenchreporter.cli.profile;

import org.jspecify.annotations.NullMarked;
