package io.github.gobenchreporter.host;

/**
 * One thing about a host that decides whether its numbers can be trusted.
 *
 * @param what was looked at
 * @param found what it is
 * @param grade how bad that is
 * @param advice what to do about it; empty where all is well
 */
public record HostCheck(String what, String found, Grade grade, String advice) {
  /** How much a finding matters. */
  public enum Grade {
    /** As it should be. */
    FINE,
    /** Costs precision, or should be known to who reads the numbers. */
    WARNING,
    /** Numbers measured like this are not worth storing. */
    UNFIT
  }

  static HostCheck fine(String what, String found) {
    return new HostCheck(what, found, Grade.FINE, "");
  }

  static HostCheck warning(String what, String found, String advice) {
    return new HostCheck(what, found, Grade.WARNING, advice);
  }

  static HostCheck unfit(String what, String found, String advice) {
    return new HostCheck(what, found, Grade.UNFIT, advice);
  }
}
