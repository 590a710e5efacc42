package org.larkin.meals.orders;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

public interface OrderRepository extends CrudRepository<Order, Long> {

  List<Order> findAllByConsumerId(long consumerId);
}
