package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every call site has a target or is listed, whatever stands around it. */
final class CallSiteCountsTest {

  private static final Set<UnresolvedSite.Kind> OF_CALLS =
      Set.of(UnresolvedSite.Kind.CALL, UnresolvedSite.Kind.METHOD_REFERENCE);

  private static void assertCounts(int application, int library, int unresolved, String source) {
    ResolvedUnit unit = Resolution.of(source).unit(0);
    List<UnresolvedSite> listed =
        unit.unresolved().stream().filter(site -> OF_CALLS.contains(site.kind())).toList();
    assertEquals(unresolved, listed.size(), listed::toString);
    assertEquals(new CallSiteCounts(application, library, unresolved), unit.callSites());
    assertEquals(application + library + unresolved, unit.callSites().total());
  }

  @Test
  void each_site_goes_to_the_application_to_a_library_or_to_the_list() {
    assertCounts(
        3,
        2,
        2,
        """
        import org.unknown.Client;
        class Shop {
          Shop() { super(); }
          void sell(Client client) {
            pay();
            new Shop();
            Runnable run = this::pay;
            "a".trim();
            client.send();
            client.close();
          }
          void pay() {}
        }
        """);
  }

  @Test
  void equal_sites_on_one_line_are_listed_apart() {
    assertCounts(0, 0, 3, "class Shop { void sell(Client a) { a.send(); a.send(); a.send(); } }");
  }

  @Test
  void what_an_unknown_call_is_given_is_counted_too() {
    assertCounts(
        3,
        1,
        4,
        """
        class Shop {
          void sell(Client client) {
            client.send(() -> pay(), x -> x.use(), Shop::pay, client.load(() -> { pay(); return 1; }));
            client.map(String::trim);
          }
          static void pay() {}
        }
        """);
  }

  @Test
  void initializers_enums_anonymous_and_local_classes_are_counted() {
    assertCounts(
        5,
        2,
        1,
        """
        class Shop {
          static final Object A = make();
          Object b = new Object() { String s = missing(); };
          { make(); }
          enum Level { LOW, HIGH {} }
          static Object make() {
            class Local { void m() { make(); } }
            return String.valueOf(1);
          }
        }
        """);
  }

  @Test
  void making_an_array_calls_nothing() {
    assertCounts(
        0,
        1,
        0,
        """
        class Shop {
          Object[] sell(java.util.stream.Stream<String> all) { return all.toArray(String[]::new); }
        }
        """);
  }

  @Test
  void broken_code_loses_no_site() {
    assertCounts(
        1,
        1,
        5,
        """
        class Shop extends Missing {
          Shop() { super(1); }
          void sell() {
            int a = gone().here().there();
            switch (a) { case 1 -> pay(1, "x".trim()); default -> pay(); }
          }
          void pay() {}
        }
        """);
  }
}
