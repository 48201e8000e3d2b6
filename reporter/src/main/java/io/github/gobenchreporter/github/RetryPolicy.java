package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.github.CallFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How long and how often GitHub is asked again, within one budget of time for all calls. Limits are
 * waited for; a server that stumbles is asked again where that does no harm.
 */
final class RetryPolicy {
  /** With pauses of 1, 2, 4 and 8 seconds: what lasts longer is no stumble. */
  private static final int TRIES = 5;

  /** GitHub asks for a second between requests that write. */
  private static final long FIRST_PAUSE_MILLIS = 1000;

  /** A call of the library. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException;
  }

  private final LongSupplier nanos;
  private final LongConsumer sleepMillis;
  private final long deadline;

  RetryPolicy(Duration budget, LongSupplier nanos, LongConsumer sleepMillis) {
    this.nanos = nanos;
    this.sleepMillis = sleepMillis;
    this.deadline = nanos.getAsLong() + budget.toNanos();
  }

  /** What is left of the budget. */
  long leftMillis() {
    return (deadline - nanos.getAsLong()) / 1_000_000;
  }

  /** A call that may arrive twice. */
  <T> T idempotent(Call<T> call) throws CallFailure {
    return tries(call, true);
  }

  /** A call that must not arrive twice; one that was refused by a limit did not arrive. */
  <T> T atMostOnce(Call<T> call) throws CallFailure {
    return tries(call, false);
  }

  /** Lets time pass, as far as there is some left. */
  void pause(long millis) {
    if (millis < leftMillis()) {
      sleepMillis.accept(millis);
    }
  }

  private <T> T tries(Call<T> call, boolean repeatable) throws CallFailure {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.run();
      } catch (ReporterException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        CallFailure failure = CallFailures.of(e);
        boolean retry =
            failure.kind() == Kind.LIMITED || repeatable && failure.kind() == Kind.UNREACHABLE;
        if (!retry || attempt >= TRIES) {
          throw failure;
        }
        pause(failure, attempt);
      }
    }
  }

  private void pause(CallFailure failure, int attempt) throws CallFailure {
    long base =
        failure.kind() == Kind.LIMITED
            ? failure.waitSeconds() * 1000
            : FIRST_PAUSE_MILLIS << attempt - 1;
    long millis = base + ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS / 2);
    if (millis >= leftMillis()) {
      throw new CallFailure(
          failure.kind(),
          failure.getMessage() + "; to wait longer than is left of the time given is no use",
          failure.waitSeconds(),
          failure);
    }
    sleepMillis.accept(millis);
  }
}
