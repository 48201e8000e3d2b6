package io.github.gobenchreporter.evaluation.hosts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One report on its way, run after run. */
final class Drawing {
  private final Shape shape;
  private final Suite suite;
  private final List<Influence.Course> courses = new ArrayList<>();
  private final double[] shifts;

  /** Each part has a generator of its own, in a fixed order. */
  Drawing(Host host, Shape shape, List<PlantedChange> changes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.shape = shape;
    this.suite = new Suite(host, shape, changes, random);
    this.shifts = new double[shape.benchmarks()];
    courses.add(host.noise().begin(shape.benchmarks(), random.split()));
    for (Influence influence : host.influences()) {
      courses.add(influence.begin(shape.benchmarks(), random.split()));
    }
  }

  SimulatedRuns draw() {
    double[][][] stored = new double[shape.storedRuns()][][];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = run(stored.length - i, false);
    }
    double[][][] head = new double[1 + shape.reruns()][][];
    for (int i = 0; i < head.length; i++) {
      head[i] = run(0, i > 0);
    }
    return new SimulatedRuns(suite.rows(courses), stored, head);
  }

  private double[][] run(int runsBeforeHead, boolean again) {
    Arrays.fill(shifts, 0);
    for (Influence.Course course : courses) {
      course.run(again, shifts);
    }
    return suite.run(shifts, runsBeforeHead);
  }
}
