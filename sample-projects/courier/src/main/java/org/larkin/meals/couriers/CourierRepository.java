package org.larkin.meals.couriers;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

public interface CourierRepository extends CrudRepository<Courier, Long> {

  @Query("select c from Courier c where c.onDuty = true order by c.id")
  List<Courier> findAllOnDuty();
}
