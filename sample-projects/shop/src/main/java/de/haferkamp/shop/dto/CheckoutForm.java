package de.haferkamp.shop.dto;

import de.haferkamp.shop.model.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

public class CheckoutForm {

  @Valid private Address shippingAddress = new Address();
  @NotBlank private String paymentMethod;
  private String voucherCode;

  public Address getShippingAddress() {
    return shippingAddress;
  }

  public void setShippingAddress(Address shippingAddress) {
    this.shippingAddress = shippingAddress;
  }

  public String getPaymentMethod() {
    return paymentMethod;
  }

  public void setPaymentMethod(String paymentMethod) {
    this.paymentMethod = paymentMethod;
  }

  public String getVoucherCode() {
    return voucherCode;
  }

  public void setVoucherCode(String voucherCode) {
    this.voucherCode = voucherCode;
  }

  public boolean hasVoucher() {
    return voucherCode != null && !voucherCode.isBlank();
  }
}
