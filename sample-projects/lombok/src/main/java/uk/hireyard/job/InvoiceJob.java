package uk.hireyard.job;

import lombok.extern.java.Log;

/** Writes invoices. */
@Log
public class InvoiceJob implements Runnable {
  @Override
  public void run() {
    log.info(log.getName().trim());
  }
}
