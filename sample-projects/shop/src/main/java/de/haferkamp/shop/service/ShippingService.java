package de.haferkamp.shop.service;

import com.paketexpress.api.v2.ParcelLabel;
import com.paketexpress.api.v2.ParcelRequest;
import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Address;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.OrderStatus;
import de.haferkamp.shop.model.Shipment;
import de.haferkamp.shop.model.Warehouse;
import de.haferkamp.shop.repository.OrderRepository;
import de.haferkamp.shop.repository.ShipmentRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestTemplate;

@Service
public class ShippingService {

  private final ShipmentRepository shipments;
  private final OrderRepository orders;
  private final StockService stock;
  private final MailService mails;
  private final AuditService audit;
  private final RestTemplate carrier;
  private final Clock clock;
  @PersistenceContext private EntityManager entityManager;

  public ShippingService(
      ShipmentRepository shipments,
      OrderRepository orders,
      StockService stock,
      MailService mails,
      AuditService audit,
      @Qualifier("carrier") RestTemplate carrier,
      Clock clock) {
    this.shipments = shipments;
    this.orders = orders;
    this.stock = stock;
    this.mails = mails;
    this.audit = audit;
    this.carrier = carrier;
    this.clock = clock;
  }

  @Transactional
  public void dispatch(String orderNumber, String warehouseCode, String actor) {
    Order order =
        orders
            .findWithItems(orderNumber)
            .orElseThrow(() -> new NotFoundException("order", orderNumber));
    if (order.getStatus() != OrderStatus.PAID) {
      throw new IllegalStateException("Order " + orderNumber + " is " + order.getStatus());
    }
    Warehouse warehouse = entityManager.find(Warehouse.class, warehouseCode);
    if (warehouse == null) {
      throw new NotFoundException("warehouse", warehouseCode);
    }
    stock.pick(order, warehouseCode);
    ParcelLabel label = requestLabel(order.getShippingAddress(), warehouse);
    Shipment shipment =
        shipments.save(new Shipment(order, warehouse, label.getTrackingNumber(), clock.instant()));
    order.setStatus(OrderStatus.SHIPPED);
    orders.save(order);
    audit.log(actor, "DISPATCH", orderNumber);
    mails.onItsWay(shipment);
  }

  /** Told by the carrier's scanner. */
  @Transactional
  public void delivered(String trackingNumber) {
    Shipment shipment =
        shipments
            .findByTrackingNumber(trackingNumber)
            .orElseThrow(() -> new NotFoundException("shipment", trackingNumber));
    shipment.setStatus("DELIVERED");
    shipments.save(shipment);
    shipment.getOrder().setStatus(OrderStatus.DELIVERED);
  }

  private ParcelLabel requestLabel(Address to, Warehouse from) {
    ParcelRequest request = new ParcelRequest();
    request.setSenderCity(from.getAddress().getCity());
    request.setStreet(to.getStreet());
    request.setZip(to.getZip());
    request.setCity(to.getCity());
    request.setCountry(to.getCountry());
    return carrier.postForObject("/parcels", request, ParcelLabel.class);
  }
}
