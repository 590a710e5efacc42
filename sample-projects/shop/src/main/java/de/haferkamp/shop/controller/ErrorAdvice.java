package de.haferkamp.shop.controller;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.exception.PaymentFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

@ControllerAdvice
public class ErrorAdvice {

  @ExceptionHandler(NotFoundException.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  public String notFound(NotFoundException e, Model model) {
    model.addAttribute("message", e.getMessage());
    return "error/404";
  }

  @ExceptionHandler(PaymentFailedException.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  public String paymentFailed(Model model) {
    model.addAttribute("message", "Die Zahlung ist gerade nicht möglich.");
    return "error/503";
  }
}
