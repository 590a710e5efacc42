package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Basket;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface BasketRepository extends JpaRepository<Basket, Long> {

  @Query("select b from Basket b left join fetch b.items where b.customer.id = ?1")
  Optional<Basket> findWithItems(long customerId);

  int deleteByUpdatedAtBefore(Instant limit);
}
