package org.marlow.playhouse.service;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.marlow.playhouse.model.GiftCard;
import org.marlow.playhouse.model.LedgerEntry;
import org.marlow.playhouse.repository.GiftCardRepository;
import org.marlow.playhouse.repository.LedgerEntryRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books. Entries are made together with what they are about, or not at all. */
@Service
public class Ledger {

  private final LedgerEntryRepository entries;
  private final GiftCardRepository giftCards;

  public Ledger(LedgerEntryRepository entries, GiftCardRepository giftCards) {
    this.entries = entries;
    this.giftCards = giftCards;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void recordSale(long bookingId, BigDecimal total, String giftCardCode) {
    BigDecimal paidInCash = total;
    if (giftCardCode != null) {
      GiftCard card = giftCards.findById(giftCardCode).orElseThrow();
      paidInCash = total.subtract(card.redeem(total));
      giftCards.save(card);
    }
    entries.save(new LedgerEntry(bookingId, paidInCash, LocalDateTime.now()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void recordRefund(long bookingId, BigDecimal amount) {
    entries.save(new LedgerEntry(bookingId, amount.negate(), LocalDateTime.now()));
  }
}
