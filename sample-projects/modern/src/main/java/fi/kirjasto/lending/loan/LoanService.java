package fi.kirjasto.lending.loan;

import fi.kirjasto.lending.LendingException;
import fi.kirjasto.lending.item.Item;
import fi.kirjasto.lending.item.ItemRepository;
import fi.kirjasto.lending.member.Member;
import fi.kirjasto.lending.member.MemberRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lends and takes back. */
@Slf4j
@Service
@RequiredArgsConstructor
public class LoanService {

  private final LoanRepository loans;
  private final ItemRepository items;
  private final MemberRepository members;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  @Transactional
  public LoanView borrow(long memberId, long itemId) {
    var member =
        members
            .findById(memberId)
            .filter(Member::mayBorrow)
            .orElseThrow(() -> new LendingException("not lent to " + memberId));
    var item =
        items
            .findById(itemId)
            .filter(Predicate.not(Item::isLent))
            .orElseThrow(() -> new LendingException("not there: " + itemId));
    item.setLent(true);
    var due = LocalDate.now(clock).plusDays(item.asKind().days());
    var loan = loans.save(Loan.builder().member(member).item(item).dueOn(due).build());
    events.publishEvent(new LoanEvent.Started(loan.getId(), member.getId(), item.getTitle()));
    log.info("{} until {}", item.getTitle(), due);
    return LoanView.of(loan);
  }

  @Transactional
  public void giveBack(long loanId) {
    loans
        .findById(loanId)
        .map(loan -> loan.end(LocalDate.now(clock)))
        .map(late -> new LoanEvent.Ended(loanId, late))
        .ifPresent(events::publishEvent);
  }

  @Transactional(readOnly = true)
  public List<LoanView> open(long memberId) {
    return loans.findByMemberIdAndReturnedOnIsNull(memberId).stream()
        .map(LoanView::of)
        .sorted(Comparator.comparing(LoanView::dueOn))
        .toList();
  }
}
