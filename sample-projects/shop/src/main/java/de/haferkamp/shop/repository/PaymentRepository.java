package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Payment;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PaymentRepository extends JpaRepository<Payment, Long> {

  Optional<Payment> findByProviderReference(String reference);

  Optional<Payment> findFirstByOrderIdOrderByIdDesc(long orderId);

  @Query("select p from Payment p where p.order.customer.id = ?1 order by p.id desc")
  List<Payment> findByCustomer(long customerId);
}
