package dev.kerf.analyzer.extract.source;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs work that recurses as deep as its input nests: on the thread of the caller while that is
 * enough, else once more on one whose stack is large.
 */
final class DeepStack {

  /** Bytes; reserved, but only touched as far as the work really recurses. */
  private static final long STACK = 1L << 29;

  private DeepStack() {}

  /** The result, or nothing when even the large stack is too small. */
  static <T> Optional<T> call(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (StackOverflowError tooDeepHere) {
      return callDeeper(work);
    }
  }

  private static <T> Optional<T> callDeeper(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "deep-source", STACK);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return Optional.of(task.get());
        } catch (InterruptedException waitOn) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StackOverflowError) {
        return Optional.empty();
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
