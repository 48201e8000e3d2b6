package io.github.gobenchreporter.measure.ab;

/** Whoever watches a measurement. */
public interface Watcher {
  /** Something a person should know now. */
  void note(String text);

  /**
   * How far it is.
   *
   * @param doing what is being done
   * @param left seconds until the budget is used
   */
  void progress(String doing, long left);
}
