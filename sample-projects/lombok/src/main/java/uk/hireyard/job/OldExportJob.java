package uk.hireyard.job;

import lombok.extern.log4j.Log4j;

/** Feeds the old ledger. */
@Log4j
public class OldExportJob implements Runnable {
  @Override
  public void run() {
    log.info("exported");
  }
}
