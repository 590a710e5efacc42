package dev.kerf.cli;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One of several files that are written at the same time.
 *
 * @param target what the file will be called, for messages
 * @param half the file that is written
 */
record FileWrite(Path target, Path half, OutputFolder.Content content) implements Callable<Void> {

  /** A file could not be written. */
  static final class FailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Path target;

    private FailedException(Path target, IOException cause) {
      super(cause);
      this.target = target;
    }

    Path target() {
      return target;
    }

    @Override
    public synchronized IOException getCause() {
      return (IOException) super.getCause();
    }
  }

  @Override
  public Void call() throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(half, WRITE))) {
      content.writeTo(stream);
    }
    return null;
  }

  /**
   * Writes all of them, the last in this thread and each other in one of its own: a page takes
   * several times as long as the data that it shows. When it ends, nobody writes any more.
   *
   * @throws FailedException where one could not be written, the first of them
   */
  static void all(List<FileWrite> files) throws FailedException {
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (FileWrite file : files) {
      tasks.add(new FutureTask<>(file));
    }
    for (int i = 0; i < tasks.size() - 1; i++) {
      new Thread(tasks.get(i), "write " + files.get(i).target().getFileName()).start();
    }
    tasks.get(tasks.size() - 1).run();
    List<Throwable> failures = new ArrayList<>();
    for (FutureTask<Void> task : tasks) {
      failures.add(failure(task));
    }
    for (int i = 0; i < failures.size(); i++) {
      if (failures.get(i) instanceof IOException failure) {
        throw new FailedException(files.get(i).target(), failure);
      } else if (failures.get(i) instanceof RuntimeException failure) {
        throw failure;
      } else if (failures.get(i) instanceof Error failure) {
        throw failure;
      }
    }
  }

  /** Waits for the end of a task; null where it ended well. */
  private static Throwable failure(FutureTask<Void> task) {
    try {
      task.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new InterruptedIOException("interrupted");
    }
  }
}
