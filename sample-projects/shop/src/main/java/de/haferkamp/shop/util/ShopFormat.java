package de.haferkamp.shop.util;

import de.haferkamp.shop.model.Address;
import de.haferkamp.shop.model.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** How the shop writes things, on pages and in mails alike. */
public final class ShopFormat {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private ShopFormat() {}

  public static String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.GERMANY);
    format.setCurrency(Currency.getInstance(money.getCurrency()));
    return format.format(money.getAmount());
  }

  public static String address(Address address) {
    return address.getStreet() + ", " + address.getZip() + " " + address.getCity();
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String slug(String text) {
    return text.toLowerCase(Locale.GERMANY)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replaceAll("[^a-z0-9]+", "-");
  }
}
