package de.haferkamp.shop.service;

import de.haferkamp.shop.config.ShopProperties;
import de.haferkamp.shop.dto.CheckoutForm;
import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.exception.OutOfStockException;
import de.haferkamp.shop.model.Basket;
import de.haferkamp.shop.model.BasketItem;
import de.haferkamp.shop.model.Customer;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.OrderItem;
import de.haferkamp.shop.model.OrderStatus;
import de.haferkamp.shop.model.Product;
import de.haferkamp.shop.model.StockItem;
import de.haferkamp.shop.repository.BasketRepository;
import de.haferkamp.shop.repository.CustomerRepository;
import de.haferkamp.shop.repository.OrderRepository;
import de.haferkamp.shop.repository.ShipmentRepository;
import de.haferkamp.shop.repository.StockItemRepository;
import de.haferkamp.shop.repository.StockMovementDao;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class OrderService {

  private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);

  private final OrderRepository orders;
  private final BasketRepository baskets;
  private final CustomerRepository customers;
  private final StockItemRepository stockItems;
  private final StockMovementDao movements;
  private final ShipmentRepository shipments;
  private final PaymentService payments;
  private final VoucherService vouchers;
  private final MailService mails;
  private final AuditService audit;
  private final ShopProperties properties;
  private final Clock clock;

  public OrderService(
      OrderRepository orders,
      BasketRepository baskets,
      CustomerRepository customers,
      StockItemRepository stockItems,
      StockMovementDao movements,
      ShipmentRepository shipments,
      PaymentService payments,
      VoucherService vouchers,
      MailService mails,
      AuditService audit,
      ShopProperties properties,
      Clock clock) {
    this.orders = orders;
    this.baskets = baskets;
    this.customers = customers;
    this.stockItems = stockItems;
    this.movements = movements;
    this.shipments = shipments;
    this.payments = payments;
    this.vouchers = vouchers;
    this.mails = mails;
    this.audit = audit;
    this.properties = properties;
    this.clock = clock;
  }

  /** Turns the basket into an order, all or nothing. */
  public Order place(long customerId, CheckoutForm form) {
    Basket basket =
        baskets
            .findWithItems(customerId)
            .orElseThrow(() -> new NotFoundException("basket of customer", customerId));
    Customer customer =
        customers
            .findById(customerId)
            .orElseThrow(() -> new NotFoundException("customer", customerId));

    Order order =
        new Order(newNumber(customer), customer, form.getShippingAddress(), clock.instant());
    for (BasketItem item : basket.getItems()) {
      order.add(item.getProduct(), item.getQuantity());
    }
    if (form.hasVoucher()) {
      order.discount(vouchers.discountPercent(form.getVoucherCode()));
    }
    reserveStock(order);
    orders.save(order);
    if (form.hasVoucher()) {
      vouchers.redeem(form.getVoucherCode(), order);
    }
    payments.request(order, form.getPaymentMethod());

    int points = order.getTotal().getAmount().intValue() * properties.bonusPointsPerEuro();
    customer.setBonusPoints(customer.getBonusPoints() + points);
    customers.save(customer);
    baskets.delete(basket);

    audit.log(customer.getEmail(), "ORDER", order.getNumber());
    mails.orderConfirmation(order);
    return order;
  }

  public void cancel(String number, String actor) {
    Order order =
        orders.findWithItems(number).orElseThrow(() -> new NotFoundException("order", number));
    if (!order.getStatus().mayBeCancelled() || shipments.existsByOrderId(order.getId())) {
      throw new IllegalStateException("Order " + number + " is " + order.getStatus());
    }
    if (order.getStatus() == OrderStatus.PAID) {
      payments.refund(order, "Cancelled by " + actor);
    }
    releaseStock(order);
    order.setStatus(OrderStatus.CANCELLED);
    orders.save(order);
    audit.log(actor, "CANCEL", number);
  }

  public void cancelUnpaid() {
    Instant limit = clock.instant().minus(properties.paymentDeadline());
    for (Order order : orders.findByStatusAndPlacedAtBefore(OrderStatus.PLACED, limit)) {
      LOG.info("Order {} was not paid in time", order.getNumber());
      cancel(order.getNumber(), "system");
    }
  }

  @Transactional(readOnly = true)
  public Order byNumber(String number) {
    return orders.findByNumber(number).orElseThrow(() -> new NotFoundException("order", number));
  }

  @Transactional(readOnly = true)
  public List<Order> ordersOf(long customerId) {
    return orders.findByCustomerIdOrderByPlacedAtDesc(customerId);
  }

  private void reserveStock(Order order) {
    for (OrderItem item : order.getItems()) {
      Product product = item.getProduct();
      int missing = item.getQuantity();
      for (StockItem stock : stockItems.findForUpdate(product.getId())) {
        int reserved = stock.reserve(missing);
        if (reserved > 0) {
          stockItems.save(stock);
          move(stock, -reserved, "RESERVED");
          missing -= reserved;
        }
      }
      if (missing > 0) {
        throw new OutOfStockException(product, item.getQuantity());
      }
    }
  }

  private void releaseStock(Order order) {
    for (OrderItem item : order.getItems()) {
      int left = item.getQuantity();
      for (StockItem stock : stockItems.findForUpdate(item.getProduct().getId())) {
        int released = stock.release(left);
        stockItems.save(stock);
        move(stock, released, "RELEASED");
        left -= released;
      }
    }
  }

  private void move(StockItem stock, int quantity, String reason) {
    movements.record(
        stock.getProduct().getId(),
        stock.getWarehouse().getCode(),
        quantity,
        reason,
        clock.instant());
  }

  private String newNumber(Customer customer) {
    return LocalDate.now(clock).getYear()
        + "-"
        + Long.toString(clock.millis(), 36)
        + customer.getId();
  }
}
