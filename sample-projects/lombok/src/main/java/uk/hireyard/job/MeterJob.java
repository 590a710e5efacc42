package uk.hireyard.job;

import lombok.CustomLog;

/** Reads the meters. */
@CustomLog
public class MeterJob implements Runnable {
  @Override
  public void run() {
    log.write(log.toString());
  }
}
