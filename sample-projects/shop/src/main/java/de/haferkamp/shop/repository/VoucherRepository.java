package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Voucher;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

public interface VoucherRepository extends CrudRepository<Voucher, String> {

  @Query(
      value = "select count(*) from voucher_redemption where voucher_code = ?1",
      nativeQuery = true)
  long timesUsed(String code);
}
