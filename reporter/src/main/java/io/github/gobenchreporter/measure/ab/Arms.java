package io.github.gobenchreporter.measure.ab;

/** Both sides of a package. */
record Arms(Arm base, Arm head) {}
