package uk.hireyard.job;

import lombok.extern.log4j.Log4j2;

/** Forgets old hires. */
@Log4j2
public class CleanupJob implements Runnable {
  @Override
  public void run() {
    log.info(log.getName().trim());
  }
}
