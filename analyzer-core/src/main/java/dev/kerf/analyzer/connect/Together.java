package dev.kerf.analyzer.connect;

import java.util.List;

/** Runs tasks that do not touch one another: at the same time where there are threads for it. */
public interface Together {

  /** Returns when all are done. */
  void run(List<? extends Runnable> tasks);
}
