package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Shipment;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ShipmentRepository extends JpaRepository<Shipment, Long> {

  boolean existsByOrderId(long orderId);

  Optional<Shipment> findByTrackingNumber(String trackingNumber);
}
