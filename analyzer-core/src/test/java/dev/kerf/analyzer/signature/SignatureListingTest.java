package dev.kerf.analyzer.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SignatureListingTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void what_was_written_is_read_back() {
    SignatureSource source = new SignatureSource("org.shop:shop", "1.2", HASH);
    SignatureListing listing =
        new SignatureListing(
            HASH,
            List.of(
                new SignatureListing.Part("a.sig", HASH, source, List.of("org.shop", "")),
                new SignatureListing.Part("b.sig", HASH, source, List.of()),
                new SignatureListing.Part("c.sig", HASH, source, List.of("org.shop.order"))));

    assertEquals(listing, SignatureListing.parse(listing.text()));
    assertEquals(List.of(source), listing.sources());
  }

  @Test
  void an_empty_shelf_is_a_listing_too() {
    SignatureListing empty = new SignatureListing("", List.of());

    assertEquals(empty, SignatureListing.parse(empty.text()));
  }

  @Test
  void other_text_is_refused() {
    for (String other :
        List.of(
            "",
            "\n",
            "kerf-signatures-0\t\n",
            "kerf-signatures-1\t\nnonsense\n",
            "kerf-signatures-1\t\npart\ta.sig\t" + HASH + "\tn\tv\t" + HASH + "\n\tcut")) {
      assertThrows(IllegalStateException.class, () -> SignatureListing.parse(other), other);
    }
  }
}
