package uk.hireyard.job;

import lombok.extern.flogger.Flogger;

/** Counts the shelves. */
@Flogger
public class AuditJob implements Runnable {
  @Override
  public void run() {
    log.atInfo().log("audited");
  }
}
