package fi.kirjasto.lending.loan;

import java.time.LocalDate;

/** A loan as members see it. */
public record LoanView(long id, String title, LocalDate dueOn) {

  static LoanView of(Loan loan) {
    return new LoanView(loan.getId(), loan.getItem().getTitle(), loan.getDueOn());
  }
}
