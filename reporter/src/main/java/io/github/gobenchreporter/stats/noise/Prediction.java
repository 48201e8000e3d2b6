package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Student;

/**
 * The head of a row against the prediction limit for it, on the row's own scale.
 *
 * @param level mean of the stored run medians used
 * @param change of the head's mean against it, as measured
 * @param hostShift the host's part of the change
 * @param error standard error of the change beyond the host's part
 * @param degrees of freedom of the t distribution that {@code (change − hostShift) / error} follows
 *     where nothing changed
 * @param runs stored runs used
 */
record Prediction(
    double level, double change, double hostShift, double error, double degrees, int runs) {

  double p() {
    return Student.twoSided((change - hostShift) / error, degrees);
  }
}
