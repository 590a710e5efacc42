package de.haferkamp.shop.controller;

import de.haferkamp.shop.dto.RegistrationForm;
import de.haferkamp.shop.model.Address;
import de.haferkamp.shop.model.Customer;
import de.haferkamp.shop.service.CustomerService;
import de.haferkamp.shop.service.PaymentService;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
public class AccountController {

  private final CustomerService customers;
  private final PaymentService payments;

  public AccountController(CustomerService customers, PaymentService payments) {
    this.customers = customers;
    this.payments = payments;
  }

  @PostMapping("/register")
  public String register(
      @Valid @ModelAttribute("form") RegistrationForm form,
      BindingResult errors,
      HttpSession session) {
    if (errors.hasErrors()) {
      return "register";
    }
    session.setAttribute("customerId", customers.register(form).getId());
    return "redirect:/account";
  }

  @PostMapping("/login")
  public String login(
      @RequestParam String email, @RequestParam String password, HttpSession session) {
    Optional<Customer> customer = customers.login(email, password);
    if (customer.isEmpty()) {
      return "redirect:/?login=failed";
    }
    session.setAttribute("customerId", customer.get().getId());
    return "redirect:/account";
  }

  @GetMapping("/account")
  public String account(@SessionAttribute long customerId, Model model) {
    model.addAttribute("customer", customers.byId(customerId));
    model.addAttribute("payments", payments.paymentsOf(customerId));
    return "account";
  }

  @PostMapping("/account/addresses")
  public String addAddress(@SessionAttribute long customerId, @Valid Address address) {
    customers.addAddress(customerId, address);
    return "redirect:/account";
  }
}
