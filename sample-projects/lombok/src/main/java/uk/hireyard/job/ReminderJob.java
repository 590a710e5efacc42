package uk.hireyard.job;

import lombok.extern.slf4j.XSlf4j;

/** Writes to those who are late. */
@XSlf4j(topic = "reminders")
public class ReminderJob implements Runnable {
  @Override
  public void run() {
    log.exit(log.getName().trim());
  }
}
