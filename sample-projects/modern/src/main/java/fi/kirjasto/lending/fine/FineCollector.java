package fi.kirjasto.lending.fine;

import fi.kirjasto.lending.loan.LoanEvent;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for money when a loan ended too late, in the transaction that ends it. */
@Component
@RequiredArgsConstructor
class FineCollector {

  private static final int CENTS_A_DAY = 20;

  private final FineRepository fines;

  @EventListener
  void collect(LoanEvent.Ended ended) {
    if (ended.daysLate() > 0) {
      fines.save(new Fine(ended.loanId(), ended.daysLate() * CENTS_A_DAY));
    }
  }
}
