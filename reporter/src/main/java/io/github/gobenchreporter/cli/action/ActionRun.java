package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.action.PublishPlan.Forks;
import io.github.gobenchreporter.cli.action.PublishPlan.Ours;
import io.github.gobenchreporter.cli.baselines.SiteJob;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.ReportJob;
import io.github.gobenchreporter.cli.publish.Delivery;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.regression.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Runs the jobs of a plan. Report files, outputs and summary are written before GitHub is called,
 * and a job that fails does not take the others' results with it.
 */
final class ActionRun {
  private final Console console;
  private final LogWriter log;
  private final ActionLog messages;
  private final Path out;
  private final Instant now = Instant.now();

  ActionRun(Console console, LogWriter log, Path out) {
    this.console = console;
    this.log = log;
    this.messages = new ActionLog(console, log);
    this.out = out;
  }

  /** A report, and how the process ends by it. */
  private record Result(Report report, int code) {}

  int run(ActionPlan plan) {
    Optional<Result> compared = plan.compare().map(job -> compare(job, plan));
    int code = compared.map(Result::code).orElse(ExitCode.FINE);
    if (code <= ExitCode.REGRESSION) {
      Storing storing = new Storing(console, messages);
      int stored =
          attempt(
              () -> {
                plan.record().ifPresent(storing::record);
                plan.freeze().ifPresent(storing::freeze);
                plan.site().ifPresent(this::write);
                return storing.code(plan.failOn());
              });
      storing.publish(compared.map(Result::report));
      code = code == ExitCode.FINE ? stored : code;
    }
    int published = plan.publish().map(publish -> publish(publish, compared)).orElse(ExitCode.FINE);
    return code == ExitCode.FINE ? published : code;
  }

  private void write(SiteJob job) {
    job.run(console);
    new ActionOutputs(console, log, out).putSite();
  }

  private Result compare(ReportJob job, ActionPlan plan) {
    Result result;
    try {
      Compared compared = log.withoutCommands(() -> job.run(console));
      compared.refusal().ifPresent(why -> messages.annotate(Level.ERROR, "not compared: " + why));
      result = new Result(compared.report(), compared.exitCode(plan.failOn()));
    } catch (RuntimeException | LinkageError e) {
      int code = messages.failure(e);
      Report report = NotJudged.report(job.measured(), console.workflow(), e);
      job.outputs().write(console, report);
      result = new Result(report, code);
    }
    String because = plan.failOn().because(result.report().headline());
    new ActionOutputs(console, log, out).publish(result.report(), because, now);
    return result;
  }

  /** Tells the workflow of a report that no job has made. */
  void put(Report report) {
    new ActionOutputs(console, log, out).putVerdict(report);
  }

  /** Shows such a report. */
  void publish(PublishPlan plan, Report report) {
    attempt(() -> deliver(plan, Optional.of(report), true));
  }

  /** Where there is a verdict, a comment that cannot be written does not change it. */
  private int publish(PublishPlan plan, Optional<Result> compared) {
    Optional<Result> result = compared.or(() -> ofOthers(plan));
    int code = attempt(() -> deliver(plan, result.map(Result::report), compared.isEmpty()));
    if (compared.isEmpty()) {
      return Math.max(result.map(Result::code).orElse(ExitCode.FINE), code);
    }
    if (code != ExitCode.FINE) {
      messages.annotate(
          Level.WARNING, "the report is complete but not on GitHub; the log says why");
    }
    return ExitCode.FINE;
  }

  /**
   * The reports of other jobs; where there are none, one that says so. A fork's are read by those
   * who judge them.
   */
  private Optional<Result> ofOthers(PublishPlan plan) {
    if (plan.whose() instanceof Forks) {
      return Optional.empty();
    }
    Result result;
    try {
      result = new Result(plan.files().orElseThrow().read(console), ExitCode.FINE);
    } catch (ReporterException e) {
      int code = messages.failure(e);
      result = new Result(NotJudged.report("every chip", e.getMessage()), code);
    }
    put(result.report());
    return Optional.of(result);
  }

  private int deliver(PublishPlan plan, Optional<Report> report, boolean summarize) {
    plan.job().check(console.workflow());
    int code = ExitCode.FINE;
    for (Delivery delivery : deliveries(plan, report)) {
      if (plan.whose() instanceof Forks) {
        put(delivery.report());
      }
      if (summarize) {
        console.workflow().summary().ifPresent(it -> it.append(delivery.report(), now));
      }
      code = Math.max(code, plan.job().run(console, delivery, now));
    }
    return code;
  }

  private List<Delivery> deliveries(PublishPlan plan, Optional<Report> report) {
    String name = plan.job().options().name();
    return plan.whose() instanceof Ours ours
        ? List.of(Delivery.of(report.orElseThrow(), ours.target(), console.workflow(), name))
        : ((Forks) plan.whose()).reports().judged(console, name, plan.files().orElseThrow());
  }

  private int attempt(IntSupplier job) {
    try {
      return log.withoutCommands(job::getAsInt);
    } catch (RuntimeException | LinkageError e) {
      return messages.failure(e);
    }
  }
}
