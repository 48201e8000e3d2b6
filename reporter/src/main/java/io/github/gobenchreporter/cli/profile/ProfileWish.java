package io.github.gobenchreporter.cli.profile;

import java.util.Locale;

/** Whether {@code ab} takes profiles when it has measured. */
public enum ProfileWish {
  /** Of rows that are proven to be worse. */
  AUTO,
  /** Of every benchmark that was measured. */
  ALWAYS,
  NEVER;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
