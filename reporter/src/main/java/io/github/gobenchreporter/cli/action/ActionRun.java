package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.cli.CompareJob;
import io.github.gobenchreporter.cli.Compared;
import io.github.gobenchreporter.cli.Console;
import io.github.gobenchreporter.cli.Delivery;
import io.github.gobenchreporter.cli.ExitCode;
import io.github.gobenchreporter.cli.RecordJob;
import io.github.gobenchreporter.cli.action.PublishPlan.Forks;
import io.github.gobenchreporter.cli.action.PublishPlan.Ours;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
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
      int stored =
          attempt(
              () -> {
                int failed = plan.record().map(job -> record(job, plan)).orElse(ExitCode.FINE);
                plan.freeze().ifPresent(job -> job.run(console));
                return failed;
              });
      code = code == ExitCode.FINE ? stored : code;
    }
    int published = plan.publish().map(publish -> publish(publish, compared)).orElse(ExitCode.FINE);
    return code == ExitCode.FINE ? published : code;
  }

  /** What succeeded is recorded; what failed stands beside it, and in the exit code as asked. */
  private int record(RecordJob job, ActionPlan plan) {
    List<String> failed = job.run(console);
    if (failed.isEmpty()) {
      return ExitCode.FINE;
    }
    messages.annotate(
        Level.WARNING, "not recorded, because it failed: " + String.join(", ", failed));
    return plan.failOn().minds(Verdict.FAILED) ? ExitCode.REGRESSION : ExitCode.FINE;
  }

  private Result compare(CompareJob job, ActionPlan plan) {
    Result result;
    try {
      Compared compared = log.withoutCommands(() -> job.run(console));
      compared.refusal().ifPresent(why -> messages.annotate(Level.ERROR, "not compared: " + why));
      result = new Result(compared.report(), compared.exitCode(plan.failOn()));
    } catch (RuntimeException | LinkageError e) {
      int code = messages.failure(e);
      Report report = NotJudged.report(job.head(), console.workflow(), e);
      job.outputs().write(console, report);
      result = new Result(report, code);
    }
    new ActionOutputs(console, log, out).tell(result.report(), now);
    return result;
  }

  /** Where there is a verdict, a comment that cannot be written does not change it. */
  private int publish(PublishPlan plan, Optional<Result> compared) {
    int code = attempt(() -> deliver(plan, compared.map(Result::report)));
    if (compared.isEmpty() || code == ExitCode.FINE) {
      return code;
    }
    messages.annotate(Level.WARNING, "the report is complete but not on GitHub; the log says why");
    return ExitCode.FINE;
  }

  private int deliver(PublishPlan plan, Optional<Report> made) {
    plan.job().check(console.workflow());
    int code = ExitCode.FINE;
    for (Delivery delivery : deliveries(plan, made)) {
      if (made.isEmpty()) {
        console.workflow().summary().ifPresent(it -> it.append(delivery.report(), now));
      }
      code = Math.max(code, plan.job().run(console, delivery, now));
    }
    return code;
  }

  private List<Delivery> deliveries(PublishPlan plan, Optional<Report> made) {
    String name = plan.job().options().name();
    if (plan.whose() instanceof Forks forks) {
      return forks.reports().judged(console, name, plan.files().orElseThrow());
    }
    Report report = made.orElseGet(() -> plan.files().orElseThrow().read(console));
    return List.of(Delivery.of(report, ((Ours) plan.whose()).target(), console.workflow(), name));
  }

  private int attempt(IntSupplier job) {
    try {
      return log.withoutCommands(job::getAsInt);
    } catch (RuntimeException | LinkageError e) {
      return messages.failure(e);
    }
  }
}
