package io.github.gobenchreporter.stats;

/**
 * What the default method's p of a row was reached by. Sizes are in the scale of the change: a
 * fraction, or points.
 *
 * @param change beyond what all rows of the unit did together
 * @param standardError of a change where nothing changed: the median of what is thought of
 * @param degrees of freedom that the row's own stored runs give its spread
 * @param withinHead standard deviation of the head's median by its own samples and printed digits
 * @param withinStored the same of one stored run's median
 * @param step one printed step, which is no evidence
 * @param tail how heavy the tails are: what chance exceeds with the probability alpha, in what it
 *     exceeds once in five runs; 1.53 where normal and alpha is .05
 * @param proven the change from which on this report would have taken it for real
 * @param weight by which p is divided before it is adjusted: the row's part of the report's error
 *     budget, 1 on average
 * @param share of alpha that rows of its unit may spend, by which p is divided as well; in (0, 1]
 * @param prior what the row's neighbours say of it
 */
public record Evidence(
    double change,
    double standardError,
    int degrees,
    double withinHead,
    double withinStored,
    double step,
    double tail,
    double proven,
    double weight,
    double share,
    Prior prior) {

  /**
   * What the other rows of the unit say of a row's noise before its own runs are looked at.
   *
   * @param size standard deviation from run to run: the median of what is thought of
   * @param heavy the chance that its tails are those of t with 4 degrees of freedom
   * @param jumping the chance that some of its runs jump
   */
  public record Prior(double size, double heavy, double jumping) {}
}
