package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Customer;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CustomerRepository extends JpaRepository<Customer, Long> {

  Optional<Customer> findByEmailIgnoreCase(String email);

  boolean existsByEmailIgnoreCase(String email);
}
