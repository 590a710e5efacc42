package org.marlow.playhouse.repository;

import java.util.List;
import org.marlow.playhouse.model.Booking;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BookingRepository extends JpaRepository<Booking, Long> {

  List<Booking> findByBuyerOrderByIdDesc(String buyer);
}
