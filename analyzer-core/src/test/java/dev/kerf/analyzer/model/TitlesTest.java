package dev.kerf.analyzer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitlesTest {

  private static List<TypeName> types(String... names) {
    return Stream.of(names).map(TypeName::of).toList();
  }

  @Test
  void what_nothing_names_is_called_after_the_package_of_all_its_types() {
    assertEquals(
        "com.acme.shop",
        Titles.orPackage("untitled", types("com.acme.shop.web.Cart", "com.acme.shop.Order$Line")));
  }

  @Test
  void a_title_that_was_found_stays() {
    assertEquals("Shop", Titles.orPackage("Shop", types("com.acme.shop.Order")));
  }

  @Test
  void a_package_that_anybody_could_have_names_nothing() {
    assertEquals("untitled", Titles.orPackage("untitled", types("com.acme.Order", "com.other.A")));
    assertEquals("untitled", Titles.orPackage("untitled", types("Order")));
    assertEquals("untitled", Titles.orPackage("untitled", types()));
  }
}
