package dev.kerf.analyzer.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ModuleListingTest {

  @Test
  void what_was_written_is_read_back() {
    ModuleListing listing =
        new ModuleListing(
            new TreeMap<>(Map.of("a.b", List.of("a.b", "a.b.c"), "a", List.of("a.b"))));

    assertEquals(listing, ModuleListing.parse(listing.text()));
    assertEquals("a\ta.b\na.b\ta.b a.b.c\n", listing.text());
  }

  @Test
  void other_text_is_refused() {
    assertThrows(IllegalStateException.class, () -> ModuleListing.parse("a.b\n"));
  }

  @Test
  void the_jdk_exports_its_packages_and_hands_on_those_of_others() {
    SignatureIndex shipped = SignatureIndex.shipped();

    assertTrue(shipped.packagesOfModule("java.base").contains("java.util"));
    assertTrue(shipped.packagesOfModule("java.sql").contains("java.util.logging"));
    assertTrue(shipped.packagesOfModule("java.se").contains("java.sql"));
    assertEquals(List.of(), shipped.packagesOfModule("org.unknown"));
    for (String name : shipped.packagesOfModule("java.base")) {
      assertTrue(shipped.hasPackage(name), name);
    }
  }
}
