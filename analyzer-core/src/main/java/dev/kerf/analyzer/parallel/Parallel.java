package dev.kerf.analyzer.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Applies a function to each of many items on several threads; results keep the items' order. */
public final class Parallel {

  /** One thread, for who has no reason to choose. */
  public static final Parallel NONE = new Parallel(1);

  /**
   * Deeply nested code recurses as deep as it nests; the default of a thread is too small for it.
   */
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  private static final int MOST_THREADS = 8;

  private final int threads;

  /**
   * As many threads as suit the machine: one for each processor, at most {@value #MOST_THREADS}.
   */
  public static int threadsHere() {
    return Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  /** On all of {@link #threadsHere()}. */
  public static Parallel here() {
    return new Parallel(threadsHere());
  }

  /**
   * @param threads at least 1
   */
  public Parallel(int threads) {
    this.threads = threads;
  }

  /** Runs tasks that do not touch one another. */
  public void run(List<? extends Runnable> tasks) {
    map(
        tasks,
        task -> {
          task.run();
          return task;
        });
  }

  /**
   * Begins something that nothing else waits for yet, where there is a second thread for it.
   *
   * @return gives the result when it is there; what was not begun runs when it is asked
   */
  public <R> Supplier<R> begin(Supplier<R> task) {
    if (threads == 1) {
      return task;
    }
    ExecutorService executor = executor(1);
    Future<R> running = executor.submit(task::get);
    executor.shutdown();
    return () -> await(running);
  }

  /**
   * Applies a function to each.
   *
   * @return what it gives, in the order of the items
   */
  public <T, R> List<R> map(List<? extends T> items, Function<T, R> function) {
    int workers = Math.min(threads, items.size());
    ExecutorService executor = executor(Math.max(1, workers));
    try {
      AtomicInteger next = new AtomicInteger();
      List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(executor.submit(() -> drain(items, function, next, results)));
      }
      for (Future<?> future : running) {
        await(future);
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }

  private static ExecutorService executor(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(null, task, "kerf", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Each slot of the results is written by one thread and read after all have ended. */
  private static <T, R> void drain(
      List<? extends T> items, Function<T, R> function, AtomicInteger next, List<R> results) {
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      results.set(i, function.apply(items.get(i)));
    }
  }

  private static <R> R await(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the analysis was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
