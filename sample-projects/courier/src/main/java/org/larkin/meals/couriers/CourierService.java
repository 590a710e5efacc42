package org.larkin.meals.couriers;

import org.larkin.meals.common.Address;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CourierService {

  private final CourierRepository couriers;

  public CourierService(CourierRepository couriers) {
    this.couriers = couriers;
  }

  @Transactional
  public long hire(String name, Address address) {
    return couriers.save(new Courier(name, address)).getId();
  }

  @Transactional
  public void changeDuty(long courierId, boolean onDuty) {
    if (onDuty) {
      beginShift(courierId);
    } else {
      endShift(courierId);
    }
  }

  void beginShift(long courierId) {
    couriers.findById(courierId).orElseThrow().beginShift();
  }

  void endShift(long courierId) {
    couriers.findById(courierId).orElseThrow().endShift();
  }
}
