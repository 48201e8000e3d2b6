package io.github.gobenchreporter.cli.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that is done beside other work. Closing waits for its end, so that what it holds is given
 * back; it fails where its result is asked for.
 *
 * @param <T> what it gives
 */
public final class Meanwhile<T> implements AutoCloseable {
  private final CompletableFuture<T> work;

  private Meanwhile(CompletableFuture<T> work) {
    this.work = work;
  }

  /** Begins it. */
  public static <T> Meanwhile<T> of(Supplier<T> work) {
    return new Meanwhile<>(CompletableFuture.supplyAsync(work));
  }

  /** Its result, or what it threw. */
  public T get() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      if (e.getCause() instanceof Error why) {
        throw why;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    work.handle((result, failure) -> result).join();
  }
}
