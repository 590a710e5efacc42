package net.kilnwood.library.lending;

/** Quartz calls sendAll every morning; see jobs.xml. */
public class OverdueReminder {

  private final LoanDao loans;
  private final Notifier notifier;

  public OverdueReminder(LoanDao loans, Notifier notifier) {
    this.loans = loans;
    this.notifier = notifier;
  }

  public void sendAll() {
    for (String[] overdue : loans.overdue()) {
      notifier.remind(overdue[0], overdue[1]);
    }
  }
}
