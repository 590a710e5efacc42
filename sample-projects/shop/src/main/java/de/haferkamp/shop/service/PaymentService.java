package de.haferkamp.shop.service;

import de.haferkamp.shop.dto.PaymentNotification;
import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.exception.PaymentFailedException;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.Payment;
import de.haferkamp.shop.model.PaymentStatus;
import de.haferkamp.shop.repository.OrderRepository;
import de.haferkamp.shop.repository.PaymentRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

@Service
@Transactional
public class PaymentService {

  private final PaymentRepository payments;
  private final OrderRepository orders;
  private final InvoiceService invoices;
  private final AuditService audit;
  private final RestTemplate provider;
  private final Clock clock;

  public PaymentService(
      PaymentRepository payments,
      OrderRepository orders,
      InvoiceService invoices,
      AuditService audit,
      @Qualifier("paymentProvider") RestTemplate provider,
      Clock clock) {
    this.payments = payments;
    this.orders = orders;
    this.invoices = invoices;
    this.audit = audit;
    this.provider = provider;
    this.clock = clock;
  }

  public Payment request(Order order, String method) {
    String reference =
        post(
            "/payments",
            Map.of(
                "order", order.getNumber(),
                "method", method,
                "amount", order.getTotal().getAmount()));
    return payments.save(new Payment(order, method, reference));
  }

  /** The provider notifies at least once, often twice. */
  public void captured(PaymentNotification notification) {
    Payment payment =
        payments
            .findByProviderReference(notification.reference())
            .orElseThrow(() -> new NotFoundException("payment", notification.reference()));
    if (payment.getStatus() != PaymentStatus.REQUESTED) {
      return;
    }
    Order order = payment.getOrder();
    payment.capture();
    payments.save(payment);
    invoices.issue(order);
    audit.log("provider", "PAID", order.getNumber());
    orders.markPaid(order.getId());
  }

  public void refund(Order order, String reason) {
    Payment payment =
        payments
            .findFirstByOrderIdOrderByIdDesc(order.getId())
            .orElseThrow(() -> new NotFoundException("payment of order", order.getNumber()));
    post("/refunds", Map.of("payment", payment.getProviderReference(), "reason", reason));
    payment.refund(reason, clock.instant());
    payments.save(payment);
  }

  @Transactional(readOnly = true)
  public List<Payment> paymentsOf(long customerId) {
    return payments.findByCustomer(customerId);
  }

  private String post(String path, Map<String, Object> body) {
    try {
      return provider.postForObject(path, body, String.class);
    } catch (RestClientException e) {
      throw new PaymentFailedException("The payment provider does not answer", e);
    }
  }
}
