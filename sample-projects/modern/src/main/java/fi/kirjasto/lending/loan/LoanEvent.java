package fi.kirjasto.lending.loan;

/** What happened to a loan. */
public sealed interface LoanEvent permits LoanEvent.Started, LoanEvent.Ended {

  long loanId();

  record Started(long loanId, long memberId, String title) implements LoanEvent {}

  record Ended(long loanId, int daysLate) implements LoanEvent {}
}
