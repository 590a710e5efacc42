package dev.kerf.cli;

import dev.kerf.analyzer.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows on one line of a terminal how far a long analysis is, how fast, and how long the stage will
 * still take; leaves nothing of it behind.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final String BACK_AND_CLEAR = "\r\u001b[K";
  private static final long SECOND = 1_000_000_000L;

  /** Who gets an answer sooner has no need to watch. */
  private static final long PATIENCE = 2 * SECOND;

  /** A line that changes more often cannot be read. */
  private static final long PAUSE = SECOND / 5;

  private final PrintWriter err;
  private final boolean watched;
  private final LongSupplier nanoTime;
  private final long begin;
  private String stage = "";
  private int total;
  private int done;
  private long stageBegin;
  private long lastShown;

  /** On anything but a terminal nobody watches, and a log is not to be filled. */
  ProgressLine(Streams streams) {
    this(streams, System.getenv("CI") == null, System::nanoTime);
  }

  /**
   * @param person whether a person may be watching; build servers fake terminals
   * @param nanoTime a clock in nanoseconds
   */
  ProgressLine(Streams streams, boolean person, LongSupplier nanoTime) {
    this.err = streams.err();
    this.watched = person && streams.errColours().enabled();
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
    this.lastShown = begin + PATIENCE - PAUSE;
  }

  @Override
  public synchronized void stage(String name, int steps) {
    stage = name;
    total = steps;
    done = 0;
    stageBegin = nanoTime.getAsLong();
    if (stageBegin - begin >= PATIENCE) {
      show(stageBegin);
    }
  }

  @Override
  public synchronized void step() {
    done++;
    if (watched) {
      long now = nanoTime.getAsLong();
      if (now - lastShown >= PAUSE) {
        show(now);
      }
    }
  }

  private void show(long now) {
    lastShown = now;
    write(BACK_AND_CLEAR + stage + (total == 0 ? " ..." : counted(now - stageBegin)));
  }

  /**
   * @param elapsed since the stage began, in nanoseconds
   */
  private String counted(long elapsed) {
    String count = String.format(Locale.ROOT, " %,d/%,d", done, total);
    if (done == 0 || elapsed < SECOND) {
      return count;
    }
    double rate = (double) done * SECOND / elapsed;
    long left = (long) Math.ceil((total - done) / rate);
    return count + String.format(Locale.ROOT, ", %,.0f/s, %d s left", rate, left);
  }

  /** Leaves the line as it was before. */
  @Override
  public synchronized void close() {
    if (nanoTime.getAsLong() - begin >= PATIENCE) {
      write(BACK_AND_CLEAR);
    }
  }

  private void write(String text) {
    if (watched) {
      err.print(text);
      err.flush();
    }
  }
}
