package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Invoice;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface InvoiceRepository extends JpaRepository<Invoice, Long> {

  @Query("select coalesce(max(i.runningNumber), 0) from Invoice i where i.fiscalYear = ?1")
  int lastNumber(int fiscalYear);

  @EntityGraph(attributePaths = "customer")
  Optional<Invoice> findByOrderId(long orderId);
}
