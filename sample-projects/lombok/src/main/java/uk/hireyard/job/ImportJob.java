package uk.hireyard.job;

import lombok.extern.apachecommons.CommonsLog;

/** Takes in the price list. */
@CommonsLog
public class ImportJob implements Runnable {
  @Override
  public void run() {
    log.info("imported");
  }
}
