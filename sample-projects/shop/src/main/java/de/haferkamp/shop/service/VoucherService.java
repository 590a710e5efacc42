package de.haferkamp.shop.service;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.Voucher;
import de.haferkamp.shop.model.VoucherRedemption;
import de.haferkamp.shop.repository.VoucherRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class VoucherService {

  private final VoucherRepository vouchers;
  private final Clock clock;
  @PersistenceContext private EntityManager entityManager;

  public VoucherService(VoucherRepository vouchers, Clock clock) {
    this.vouchers = vouchers;
    this.clock = clock;
  }

  @Transactional
  public void create(String code, int percent, LocalDate validUntil, int maxUses) {
    vouchers.save(new Voucher(code, percent, validUntil, maxUses));
  }

  public int discountPercent(String code) {
    Voucher voucher = voucher(code);
    if (!voucher.isUsable(LocalDate.now(clock), vouchers.timesUsed(code))) {
      throw new IllegalArgumentException("Voucher " + code + " is used up");
    }
    return voucher.getPercent();
  }

  @Transactional
  public void redeem(String code, Order order) {
    entityManager.persist(new VoucherRedemption(voucher(code), order.getId(), clock.instant()));
  }

  private Voucher voucher(String code) {
    return vouchers.findById(code).orElseThrow(() -> new NotFoundException("voucher", code));
  }
}
