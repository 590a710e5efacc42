package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OwnershipTest {

  private static final String FILE =
      """
      version: 1
      services:
        order:
          types: [shop.order.**, shop.web.OrderController]
          tables: [orders, order_*]
        billing:
          types: [shop.order.invoice.**, shop.web.InvoiceController]
          tables: [order_invoice]
      shared-kernel:
        types: [shop.common.**]
      """;

  private static BoundariesFile file(String text) {
    try {
      return BoundariesReader.read(
          "b.yml", text.getBytes(StandardCharsets.UTF_8), List.of("call", "join"));
    } catch (dev.kerf.analyzer.yaml.InvalidYamlException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Element> elements(String... names) {
    List<Element> out = new ArrayList<>();
    for (String name : names) {
      out.add(name.contains(".") ? TypeName.of(name) : StoreName.table(name));
    }
    return out;
  }

  private static Owner owner(Ownership ownership, String name) {
    return ownership.boundaries().ownerOf(elements(name).get(0));
  }

  @Test
  void the_most_precise_pattern_decides() {
    Ownership own =
        Ownership.of(
            file(FILE),
            elements("shop.order.Order", "shop.order.invoice.Invoice", "orders", "order_invoice"));
    assertEquals(new Owner.Service("order"), owner(own, "shop.order.Order"));
    assertEquals(new Owner.Service("billing"), owner(own, "shop.order.invoice.Invoice"));
    assertEquals(new Owner.Service("order"), owner(own, "orders"));
    assertEquals(new Owner.Service("billing"), owner(own, "order_invoice"));
    assertEquals(List.of(), own.conflicts());
  }

  @Test
  void two_equally_precise_patterns_of_two_owners_are_a_conflict() {
    Ownership own =
        Ownership.of(
            file(FILE.replace("[orders, order_*]", "[orders, order_*, order_invoice]")),
            elements("order_invoice"));
    assertEquals(1, own.conflicts().size());
    assertEquals("b.yml:8:14", own.conflicts().get(0).other().position());
  }

  @Test
  void a_type_that_nobody_names_follows_the_patterns_of_its_package() {
    Ownership own =
        Ownership.of(
            file(FILE.replace(", shop.web.InvoiceController", "")),
            elements("shop.web.OrderController", "shop.web.CartController", "shop.Main"));
    assertEquals(new Owner.Service("order"), owner(own, "shop.web.CartController"));
    assertEquals("shop.web.CartController", own.inherited().get(0).type().toString());
    assertEquals(List.of("shop.Main"), unclaimed(own));
  }

  @Test
  void a_class_says_nothing_of_the_packages_below_its_own() {
    String file = "version: 1\nservices: {a: {types: [shop.App]}, b: {types: [shop.order.**]}}\n";
    Ownership own =
        Ownership.of(
            file(file),
            elements("shop.App", "shop.Other", "shop.report.Reports", "shop.order.Order"));
    assertEquals("shop.Other", own.inherited().get(0).type().toString());
    assertEquals(List.of("shop.report.Reports"), unclaimed(own));
  }

  @Test
  void where_the_patterns_of_a_package_disagree_a_new_type_has_no_owner() {
    Ownership own =
        Ownership.of(
            file(FILE),
            elements("shop.web.OrderController", "shop.web.InvoiceController", "shop.web.New"));
    assertEquals(List.of("shop.web.New"), unclaimed(own));
  }

  private static List<String> unclaimed(Ownership ownership) {
    return ownership.unclaimed().stream().map(UnclaimedPart::pattern).toList();
  }

  @Test
  void one_line_would_name_all_of_a_new_module_and_none_that_has_an_owner() {
    Ownership own =
        Ownership.of(
            file(FILE),
            elements(
                "shop.order.Order",
                "shop.web.OrderController",
                "shop.web.InvoiceController",
                "shop.web.New",
                "shop.recall.db.RecallTable",
                "shop.recall.Recall",
                "shop.recall.web.RecallController",
                "depot.rest.Door",
                "depot.rest.Gate"));
    assertEquals(List.of("shop.web.New", "depot.rest.**", "shop.recall.**"), unclaimed(own));
    assertEquals(3, own.unclaimed().get(2).types().size());
  }

  @Test
  void a_pattern_that_matches_nothing_is_told_with_its_place() {
    Ownership own = Ownership.of(file(FILE), elements("shop.order.Order", "orders"));
    assertEquals(
        List.of(
            "b.yml:4:28", "b.yml:5:22", "b.yml:7:13", "b.yml:7:36", "b.yml:8:14", "b.yml:10:11"),
        own.unmatched().stream().map(Rule::position).toList());
  }

  @Test
  void a_renamed_type_keeps_the_owner_that_its_old_name_has() {
    Ownership own =
        Ownership.of(
            file(FILE),
            elements("shop.web.Orders", "shop.web.InvoiceController"),
            Map.of(TypeName.of("shop.web.Orders"), TypeName.of("shop.web.OrderController")));
    assertEquals(new Owner.Service("order"), owner(own, "shop.web.Orders"));
    assertEquals("b.yml:4:28", own.followed().get(0).rule().position());
    assertEquals(List.of(), own.unclaimed());
  }

  @Test
  void a_type_that_leaves_all_patterns_takes_its_owner_along() {
    Map<TypeName, TypeName> moved =
        Map.of(TypeName.of("other.place.Order"), TypeName.of("shop.order.Order"));
    Ownership own = Ownership.of(file(FILE), elements("other.place.Order"), moved);
    assertEquals(new Owner.Service("order"), owner(own, "other.place.Order"));
    assertTrue(own.followed().get(0).spelling().isEmpty(), "the pattern stays where it is");
    Ownership into = Ownership.of(file(FILE), elements("shop.order.invoice.Order"), moved);
    assertEquals(new Owner.Service("billing"), owner(into, "shop.order.invoice.Order"));
  }

  private static final String BY_WORDS =
      """
      version: 1
      services:
        order:
          types: [shop.**.*Order*, "shop.**.{Basket,Wishes}"]
        mail:
          types: [shop.**.*Mails*, shop.web.**]
        tax:
          types: [shop.**.tax.**]
        wish:
          types: [shop.**.*Taxes*]
      """;

  @Test
  void the_name_of_a_class_is_more_precise_than_its_package() {
    Ownership own =
        Ownership.of(file(BY_WORDS), elements("shop.web.Basket", "shop.web.Page", "shop.Wishes"));
    assertEquals(new Owner.Service("order"), owner(own, "shop.web.Basket"));
    assertEquals(new Owner.Service("mail"), owner(own, "shop.web.Page"));
    assertEquals(new Owner.Service("order"), owner(own, "shop.Wishes"));
  }

  @Test
  void of_two_words_of_equal_length_the_last_says_what_a_class_is() {
    Ownership own = Ownership.of(file(BY_WORDS), elements("shop.OrderMails", "shop.MailsOrder"));
    assertEquals(List.of(), own.conflicts());
    assertEquals(new Owner.Service("mail"), owner(own, "shop.OrderMails"));
    own = Ownership.of(file(BY_WORDS), elements("shop.TaxesMails", "shop.MailsTaxes"));
    assertEquals(new Owner.Service("mail"), owner(own, "shop.TaxesMails"));
    assertEquals(new Owner.Service("wish"), owner(own, "shop.MailsTaxes"));
  }

  @Test
  void a_class_that_loses_the_word_it_was_known_by_keeps_its_owner() {
    Map<TypeName, TypeName> renamed =
        Map.of(TypeName.of("shop.tax.Cart"), TypeName.of("shop.tax.Orders"));
    Ownership own = Ownership.of(file(BY_WORDS), elements("shop.tax.Cart"), renamed);
    assertEquals(new Owner.Service("order"), owner(own, "shop.tax.Cart"));
    assertEquals("b.yml:4:13", own.followed().get(0).rule().position());
    assertEquals(Optional.of("shop.**.{*Order*,Cart}"), own.followed().get(0).spelling());
  }

  @Test
  void a_class_named_in_braces_gets_its_new_name_there() {
    Map<TypeName, TypeName> renamed =
        Map.of(TypeName.of("shop.tax.Dreams"), TypeName.of("shop.tax.Wishes"));
    Ownership own = Ownership.of(file(BY_WORDS), elements("shop.tax.Dreams"), renamed);
    assertEquals(new Owner.Service("order"), owner(own, "shop.tax.Dreams"));
    assertEquals("b.yml:4:47", own.followed().get(0).rule().position());
    assertEquals(Optional.of("Dreams"), own.followed().get(0).spelling());
  }

  @Test
  void elements_are_placed_alike_in_any_order() {
    List<Element> elements = elements("shop.order.Order", "shop.web.New", "orders", "shop.X");
    Ownership one = Ownership.of(file(FILE), elements);
    List<Element> reversed = new ArrayList<>(elements);
    java.util.Collections.reverse(reversed);
    Ownership other = Ownership.of(file(FILE), reversed);
    assertEquals(one.ownerless(), other.ownerless());
    assertEquals(one.unclaimed(), other.unclaimed());
    assertEquals(one.unmatched(), other.unmatched());
  }
}
