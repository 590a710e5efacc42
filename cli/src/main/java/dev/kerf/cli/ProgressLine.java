package dev.kerf.cli;

import dev.kerf.analyzer.Progress;
import java.io.PrintWriter;

/** Shows on one line of a terminal how far an analysis is, and leaves nothing of it behind. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final String BACK_AND_CLEAR = "\r\u001b[K";
  private static final int HUNDRED = 100;

  private final PrintWriter err;
  private final boolean watched;
  private String stage = "";
  private int total;
  private int done;

  /** On anything but a terminal nobody watches, and a log is not to be filled. */
  ProgressLine(Streams streams) {
    err = streams.err();
    watched = streams.errColours().enabled();
  }

  @Override
  public synchronized void stage(String name, int steps) {
    stage = name;
    total = steps;
    done = 0;
    show();
  }

  @Override
  public synchronized void step() {
    int before = percent();
    done++;
    if (percent() != before) {
      show();
    }
  }

  private int percent() {
    return total == 0 ? 0 : (int) ((long) done * HUNDRED / total);
  }

  private void show() {
    write(BACK_AND_CLEAR + stage + (total == 0 ? " ..." : " " + percent() + " %"));
  }

  /** Leaves the line as it was before. */
  @Override
  public synchronized void close() {
    write(BACK_AND_CLEAR);
  }

  private void write(String text) {
    if (watched) {
      err.print(text);
      err.flush();
    }
  }
}
