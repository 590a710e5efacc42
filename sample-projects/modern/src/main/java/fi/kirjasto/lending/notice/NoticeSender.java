package fi.kirjasto.lending.notice;

import fi.kirjasto.lending.loan.LoanEvent;
import fi.kirjasto.lending.member.Member;
import fi.kirjasto.lending.member.MemberRepository;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells members what happened, once it is certain. */
@Slf4j
@Component
@RequiredArgsConstructor
class NoticeSender {

  private final MemberRepository members;

  @TransactionalEventListener
  void send(LoanEvent event) {
    var text =
        switch (event) {
          case LoanEvent.Started(long loanId, long memberId, String title) ->
              """
              Dear %s,
              "%s" is yours for a while (loan %d).
              """
                  .formatted(name(memberId), title, loanId);
          case LoanEvent.Ended ended when ended.daysLate() > 0 ->
              "Loan %d came back late.".formatted(ended.loanId());
          case LoanEvent.Ended ended -> "Thank you.";
        };
    log.info(text);
  }

  private String name(long memberId) {
    return members.findById(memberId).map(Member::getName).orElse("reader");
  }
}
