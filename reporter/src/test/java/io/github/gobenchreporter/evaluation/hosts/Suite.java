package io.github.gobenchreporter.evaluation.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The benchmarks of one report: how long they take, and what is printed of them. */
final class Suite {
  private final Printing printing;
  private final List<PlantedChange> changes;
  private final Within.Samples samples;
  private final Memory.Heap heap;
  private final boolean allocates;
  private final double[] nsPerOp;
  private final double[] payload;
  private final double[] times;
  private final double[] allocated;

  Suite(Host host, Shape shape, List<PlantedChange> changes, SplittableRandom random) {
    int benchmarks = shape.benchmarks();
    this.printing = host.printing();
    this.changes = changes;
    this.samples = host.within().begin(benchmarks, random.split());
    this.heap = printing.memory().begin(benchmarks, random.split());
    this.allocates = printing.metrics().stream().anyMatch(Metric::ofMemory);
    this.times = new double[shape.samples()];
    this.allocated = new double[shape.samples()];
    this.nsPerOp = new double[benchmarks];
    this.payload = new double[benchmarks];
    SplittableRandom levels = random.split();
    for (int i = 0; i < benchmarks; i++) {
      nsPerOp[i] = printing.time().draw(levels);
      payload[i] = printing.rate().draw(levels) * nsPerOp[i];
    }
  }

  /** One run as printed, {@code [row][sample]}; shifts are in natural logarithms. */
  double[][] run(double[] shifts, int runsBeforeHead) {
    int metrics = printing.metrics().size();
    double[][] rows = new double[shifts.length * metrics][times.length];
    for (int i = 0; i < shifts.length; i++) {
      measure(i, shifts[i], runsBeforeHead);
      for (int j = 0; j < metrics; j++) {
        print(printing.metrics().get(j), i, runsBeforeHead, rows[i * metrics + j]);
      }
    }
    return rows;
  }

  private void measure(int benchmark, double shift, int runsBeforeHead) {
    double level = nsPerOp[benchmark] * factor(Metric.TIME, benchmark, runsBeforeHead);
    samples.fill(benchmark, times);
    for (int i = 0; i < times.length; i++) {
      times[i] = level * Math.exp(shift + times[i]);
    }
    if (allocates) {
      heap.fill(benchmark, allocated);
    }
  }

  private void print(Metric metric, int benchmark, int runsBeforeHead, double[] row) {
    Digits digits = printing.digits();
    double factor = factor(metric, benchmark, runsBeforeHead);
    for (int i = 0; i < row.length; i++) {
      row[i] =
          switch (metric) {
            case TIME -> digits.time(times[i]);
            case RATE -> digits.rate(payload[benchmark] / times[i]);
            case BYTES -> digits.whole(factor * allocated[i]);
            case ALLOCS -> digits.whole(factor * Memory.objects(allocated[i]));
          };
    }
  }

  private double factor(Metric metric, int benchmark, int runsBeforeHead) {
    return PlantedChange.factor(changes, metric, benchmark, runsBeforeHead);
  }

  /** The rows of every run, and what is true of them. */
  List<SimulatedRow> rows(List<Influence.Course> courses) {
    List<SimulatedRow> rows = new ArrayList<>();
    for (int i = 0; i < nsPerOp.length; i++) {
      boolean odd = samples.singlesOut(i);
      for (Influence.Course course : courses) {
        odd |= course.singlesOut(i);
      }
      for (Metric metric : printing.metrics()) {
        boolean oddHere = metric.ofMemory() ? heap.singlesOut(i) : odd;
        rows.add(new SimulatedRow("BenchmarkRow" + i, metric, change(metric, i), oddHere));
      }
    }
    return rows;
  }

  private double change(Metric metric, int benchmark) {
    Metric moved = metric == Metric.RATE ? Metric.TIME : metric;
    double times = factor(moved, benchmark, 0) / factor(moved, benchmark, 1);
    return (metric == Metric.RATE ? 1 / times : times) - 1;
  }
}
