package fi.kirjasto.lending.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lists each morning what should be back. */
@Slf4j
@Component
@RequiredArgsConstructor
class LoanReminders {

  private final LoanRepository loans;
  private final Clock clock;

  @Scheduled(cron = "0 0 6 * * *")
  void remind() {
    var titles =
        loans.overdue(LocalDate.now(clock)).stream()
            .map(LoanView::of)
            .map(LoanView::title)
            .collect(Collectors.joining(", "));
    log.info("overdue: {}", titles);
  }
}
