package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface OrderRepository extends JpaRepository<Order, Long> {

  Optional<Order> findByNumber(String number);

  @Query(
      """
      select o from Order o
      join fetch o.items i
      join fetch i.product
      where o.number = ?1
      """)
  Optional<Order> findWithItems(String number);

  List<Order> findByCustomerIdOrderByPlacedAtDesc(long customerId);

  List<Order> findByStatusAndPlacedAtBefore(OrderStatus status, Instant limit);

  boolean existsByCustomerIdAndItemsProductId(long customerId, long productId);

  /** Past the session on purpose: two notifications for one order came in at once (SHOP-611). */
  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query(
      value = "update orders set status = 'PAID' where id = ?1 and status = 'PLACED'",
      nativeQuery = true)
  int markPaid(long id);
}
