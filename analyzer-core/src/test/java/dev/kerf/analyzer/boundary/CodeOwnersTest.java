package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeOwnersTest {

  private static final CodeOwners OWNERS =
      CodeOwners.of(
          """
          # who is asked for reviews
          *                     @shop/all
          /billing/             @shop/money  # and nobody else
          order/**/web          @shop/orders @ann
          *.sql                 @shop/data
          docs/*                @shop/docs
          /generated/

          [Section]
          """);

  @Test
  void the_last_line_that_matches_decides() {
    assertEquals(Optional.of("@shop/all"), OWNERS.ownersOf("src/Main.java"));
    assertEquals(Optional.of("@shop/money"), OWNERS.ownersOf("billing/src/Invoice.java"));
    assertEquals(Optional.of("@shop/data"), OWNERS.ownersOf("billing/schema.sql"));
  }

  @Test
  void two_stars_stand_for_any_folders_and_several_owners_are_one_word() {
    assertEquals(Optional.of("@shop/orders @ann"), OWNERS.ownersOf("order/web/Page.java"));
    assertEquals(Optional.of("@shop/orders @ann"), OWNERS.ownersOf("order/src/main/web/a/B.java"));
    assertEquals(Optional.of("@shop/all"), OWNERS.ownersOf("reorder/web/Page.java"));
  }

  @Test
  void a_leading_slash_binds_to_the_root_and_one_star_stays_in_its_folder() {
    assertEquals(Optional.of("@shop/all"), OWNERS.ownersOf("old/billing/Invoice.java"));
    assertEquals(Optional.of("@shop/docs"), OWNERS.ownersOf("docs/a.md"));
    assertEquals(Optional.of("@shop/all"), OWNERS.ownersOf("docs/more/a.md"));
  }

  @Test
  void a_line_without_owners_takes_them_away() {
    assertEquals(Optional.empty(), OWNERS.ownersOf("generated/A.java"));
  }
}
