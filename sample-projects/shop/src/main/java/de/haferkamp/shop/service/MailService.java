package de.haferkamp.shop.service;

import de.haferkamp.shop.config.ShopProperties;
import de.haferkamp.shop.model.Customer;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.Shipment;
import de.haferkamp.shop.util.ShopFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

@Service
public class MailService {

  private static final Logger LOG = LoggerFactory.getLogger(MailService.class);

  private final JavaMailSender sender;
  private final ShopProperties properties;

  public MailService(JavaMailSender sender, ShopProperties properties) {
    this.sender = sender;
    this.properties = properties;
  }

  public void welcome(Customer customer) {
    send(customer.getEmail(), "Willkommen", "Guten Tag " + customer.getFullName() + ", ...");
  }

  public void orderConfirmation(Order order) {
    send(
        order.getCustomer().getEmail(),
        "Ihre Bestellung " + order.getNumber(),
        "Summe: "
            + ShopFormat.money(order.getTotal())
            + ", Lieferung an: "
            + ShopFormat.address(order.getShippingAddress()));
  }

  public void onItsWay(Shipment shipment) {
    send(
        shipment.getOrder().getCustomer().getEmail(),
        "Ihr Paket ist unterwegs",
        "Sendungsnummer " + shipment.getTrackingNumber());
  }

  public void campaign(String email, String subject, String text) {
    send(email, subject, text);
  }

  private void send(String to, String subject, String text) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setFrom(properties.mailFrom());
    mail.setTo(to);
    mail.setSubject(subject);
    mail.setText(text);
    try {
      sender.send(mail);
    } catch (MailException e) {
      LOG.warn("Mail '{}' not sent", subject, e);
    }
  }
}
