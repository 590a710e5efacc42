package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BoundariesWriterTest {

  private static final Map<String, String> SERVICES =
      new TreeMap<>(Map.of("order", "Order", "user", "User accounts"));

  private static String text(Map<Element, Owner> owners) {
    return BoundariesWriter.write(SERVICES, owners, new TreeMap<>());
  }

  @Test
  void a_package_of_one_owner_is_one_line_and_its_exceptions_follow() {
    Map<Element, Owner> owners = new HashMap<>();
    for (String name : List.of("Order", "Item", "Basket", "api.Orders")) {
      owners.put(TypeName.of("shop.order." + name), new Owner.Service("order"));
    }
    owners.put(TypeName.of("shop.order.Buyer"), new Owner.Service("user"));
    owners.put(TypeName.of("shop.user.User"), new Owner.Service("user"));
    owners.put(TypeName.of("shop.Text"), Owner.SHARED_KERNEL);
    owners.put(StoreName.table("orders"), new Owner.Service("order"));
    owners.put(new StoreName(StoreKind.CACHE, "", "on"), Owner.UNASSIGNED);
    assertEquals(
        """
        services:
          order:
            types:
              - shop.order.**
            tables:
              - orders

          user:  # User accounts
            types:
              - shop.user.**
              - shop.**.Buyer

        # What every service may use.
        shared-kernel:
          types:
            - shop.**.Text

        # Nobody's yet. Give each a home; new code must not hide here.
        unassigned:
          tables:
            - "cache:on"

        """,
        text(owners).substring(text(owners).indexOf("services:")));
  }

  @Test
  void packages_and_classes_of_one_name_share_a_line_wherever_they_lie() {
    Map<Element, Owner> owners = new HashMap<>();
    for (String layer : List.of("web", "service", "model")) {
      for (String name : List.of("order.Basket", "order.Line", "order.Sum", "cart.Cart")) {
        owners.put(TypeName.of("shop." + layer + '.' + name), new Owner.Service("order"));
      }
      owners.put(TypeName.of("shop." + layer + ".OrderMail"), new Owner.Service("order"));
      owners.put(TypeName.of("shop." + layer + ".user.Mail"), new Owner.Service("user"));
      owners.put(TypeName.of("shop." + layer + ".order.UserOf"), new Owner.Service("user"));
    }
    String text = text(owners);
    assertEquals(
        """
        services:
          order:
            types:
              - shop.**.{cart.**,order.**,Order*}

          user:  # User accounts
            types:
              - shop.**.{user.**,order.**.User*}

        """,
        text.substring(text.indexOf("services:")));
  }

  @Test
  void packages_stand_apart_from_classes_where_that_takes_no_line_more() {
    assertEquals(
        List.of(
            "shop.**.{accounting,bookkeeping,controlling,disbursement,general.ledger,taxes}.**",
            "shop.**.{*Invoice*,Receipt*,AccountantOnDuty,CostCentre,DunningLetter}"),
        lines(
            "shop.**.{accounting,bookkeeping,controlling,disbursement,general.ledger,taxes}.**",
            "shop.**.{AccountantOnDuty,CostCentre,DunningLetter,*Invoice*,Receipt*}"));
    assertEquals(
        List.of("shop.**.{order.**,*Mail*,Basket}"),
        lines("shop.**.order.**", "shop.**.{*Mail*,Basket}"));
  }

  @Test
  void a_short_name_goes_where_a_line_above_has_room_for_it() {
    String apply = "ApplyChargeToOverdueOrdersBusinessStep";
    String check = "CheckOverdueInstalmentsOfOrdersBusinessStep2";
    assertEquals(
        List.of("shop.**.{" + apply + ",DateParam}", "shop.**." + check),
        lines("shop.**.{" + apply + ',' + check + ",DateParam}"));
  }

  @Test
  void packages_of_several_parents_share_a_line_where_that_takes_fewer() {
    assertEquals(
        List.of("com.shop.{cart.starter,order.starter}.**", "com.shop.**.Till", "org.till.**"),
        lines("com.shop.**.Till", "com.shop.{cart,order}.starter.**", "org.till.**"));
    assertEquals(
        List.of("com.shop.order.{api,spi}.**", "org.till.**"),
        lines("com.shop.order.{api,spi}.**", "org.till.**"));
  }

  private static List<String> lines(String... texts) {
    return PatternLines.of(
        Arrays.stream(texts)
            .flatMap(text -> Braces.spelledOut(text).orElseThrow().stream())
            .map(spelled -> new TypePattern(spelled.pattern()))
            .sorted(Comparator.comparing(TypePattern::text))
            .toList());
  }

  @Test
  void a_class_whose_name_others_own_too_is_told_by_the_package_it_lies_below() {
    Map<Element, Owner> owners = new HashMap<>();
    for (String layer : List.of("web", "model")) {
      for (String name : List.of("A", "B", "C")) {
        owners.put(TypeName.of("shop." + layer + ".order." + name), new Owner.Service("order"));
      }
    }
    owners.put(TypeName.of("shop.web.order.Text"), new Owner.Service("user"));
    owners.put(TypeName.of("shop.model.order.Text"), Owner.SHARED_KERNEL);
    String text = text(owners);
    assertEquals(true, text.contains("- shop.**.web.**.Text\n"), text);
    assertEquals(true, text.contains("- shop.**.model.**.Text\n"), text);
  }

  @Test
  void applications_without_a_package_in_common_have_each_its_own_root() {
    Map<Element, Owner> owners = new HashMap<>();
    for (String layer : List.of("web", "model", "job")) {
      for (String name : List.of("A", "B", "C")) {
        owners.put(TypeName.of("org.shop." + layer + ".order." + name), new Owner.Service("order"));
        owners.put(TypeName.of("com.mart." + layer + ".user." + name), new Owner.Service("user"));
      }
      owners.put(TypeName.of("org.shop." + layer + ".user.D"), new Owner.Service("user"));
    }
    String text = text(owners);
    assertEquals(true, text.contains("- org.shop.**.order.**\n"), text);
    assertEquals(true, text.contains("- org.shop.**.user.**\n"), text);
  }

  @Test
  void no_service_gets_a_package_of_which_it_holds_the_smaller_part() {
    Map<Element, Owner> owners = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      owners.put(TypeName.of("shop.web.A" + i), new Owner.Service(i < 2 ? "order" : "user"));
      owners.put(TypeName.of("shop.web.B" + i), Owner.SHARED_KERNEL);
    }
    assertEquals(false, text(owners).contains("**\n"));
  }

  @Test
  void one_line_at_the_top_says_how_strictly_all_services_are_held() throws Exception {
    Map<Element, Owner> owners = new HashMap<>();
    owners.put(TypeName.of("shop.order.Order"), new Owner.Service("order"));
    String watching = text(owners).replace("\nenforce: ratchet\n", "\nenforce: warn\n");
    BoundariesFile file =
        BoundariesReader.read("b.yml", watching.getBytes(StandardCharsets.UTF_8), List.of("call"));
    // The second one holds nothing yet, and can be read all the same.
    assertEquals(
        List.of("order WARN", "user WARN"),
        file.services().stream()
            .map(service -> service.id() + ' ' + service.enforce().of("call"))
            .toList());
  }

  /** Whatever the cut, its file read back against the same elements is the same cut. */
  @Property(tries = 200)
  void what_is_written_reads_back_to_the_same_cut(
      @ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed)
      throws InvalidYamlException {
    Random random = new Random(seed);
    Owner[] choice = {
      new Owner.Service("order"), new Owner.Service("user"), Owner.SHARED_KERNEL, Owner.UNASSIGNED
    };
    Map<Element, Owner> owners = new HashMap<>();
    for (int i = 0; i < size; i++) {
      StringBuilder name = new StringBuilder();
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        name.append("pqr".charAt(random.nextInt(3))).append('.');
      }
      for (int words = random.nextInt(3); words >= 0; words--) {
        name.append(List.of("Order", "Tax", "Mails", "Taxes", "URL", "It").get(random.nextInt(6)));
      }
      TypeName type = TypeName.of(name + (random.nextBoolean() ? "" : "T" + i));
      TypeName placed = type.at(random.nextBoolean() ? "two" : "a.b:c-d");
      owners.put(random.nextInt(3) == 0 ? placed : type, choice[random.nextInt(4)]);
      String schema = random.nextBoolean() ? "" : "s" + random.nextInt(2);
      StoreName store = new StoreName(StoreKind.TABLE, schema, "t" + random.nextInt(20));
      owners.put(store, choice[random.nextInt(4)]);
    }
    BoundariesFile file =
        BoundariesReader.read(
            "b.yml", text(owners).getBytes(StandardCharsets.UTF_8), List.of("call"));
    Ownership read = Ownership.of(file, owners.keySet());
    owners.forEach(
        (element, owner) -> {
          boolean sameBareName =
              element instanceof StoreName store
                  && owners.keySet().stream()
                          .filter(e -> e instanceof StoreName s && s.name().equals(store.name()))
                          .count()
                      > 1;
          if (!sameBareName || !((StoreName) element).schema().isEmpty()) {
            assertEquals(owner, read.boundaries().ownerOf(element), () -> element.id());
          }
        });
  }
}
