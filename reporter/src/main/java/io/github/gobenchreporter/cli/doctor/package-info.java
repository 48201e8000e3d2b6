/** {@code doctor}: whether this host is fit for benchmarks. */
@NullMarked
package io.github.gobenchreporter.cli.doctor;

import org.jspecify.annotations.NullMarked;
