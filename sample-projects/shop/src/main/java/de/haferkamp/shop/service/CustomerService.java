package de.haferkamp.shop.service;

import de.haferkamp.shop.dto.RegistrationForm;
import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Address;
import de.haferkamp.shop.model.Customer;
import de.haferkamp.shop.repository.CustomerRepository;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class CustomerService {

  private final CustomerRepository customers;
  private final NewsletterService newsletter;
  private final MailService mails;
  private final AuditService audit;
  private final PasswordEncoder passwords;
  private final Clock clock;

  public CustomerService(
      CustomerRepository customers,
      NewsletterService newsletter,
      MailService mails,
      AuditService audit,
      PasswordEncoder passwords,
      Clock clock) {
    this.customers = customers;
    this.newsletter = newsletter;
    this.mails = mails;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  public Customer register(RegistrationForm form) {
    if (customers.existsByEmailIgnoreCase(form.getEmail())) {
      throw new IllegalArgumentException("There is an account for " + form.getEmail());
    }
    Customer customer =
        new Customer(
            form.getEmail(),
            passwords.encode(form.getPassword()),
            form.getFirstName(),
            form.getLastName(),
            clock.instant());
    customer.getAddresses().add(form.getAddress());
    customers.save(customer);
    if (form.isNewsletter()) {
      newsletter.subscribe(form.getEmail());
    }
    audit.log(form.getEmail(), "REGISTER", form.getEmail());
    mails.welcome(customer);
    return customer;
  }

  @Transactional(readOnly = true)
  public Optional<Customer> login(String email, String password) {
    return customers
        .findByEmailIgnoreCase(email)
        .filter(customer -> !customer.isLocked())
        .filter(customer -> passwords.matches(password, customer.getPasswordHash()));
  }

  @Transactional(readOnly = true)
  public Customer byId(long id) {
    return customers.findById(id).orElseThrow(() -> new NotFoundException("customer", id));
  }

  public void addAddress(long customerId, Address address) {
    Customer customer = byId(customerId);
    customer.getAddresses().add(address);
    customers.save(customer);
  }
}
