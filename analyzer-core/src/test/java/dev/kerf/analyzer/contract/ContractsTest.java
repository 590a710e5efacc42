package dev.kerf.analyzer.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages are services; only what {@code post} is asked for counts. */
final class ContractsTest {

  private static final String ORDER =
      """
      package shop;
      import jakarta.persistence.*;
      @Entity public class Order {
        @Id Long id;
        int weight;
        String street;
        @ManyToOne(fetch = FetchType.LAZY) public post.Parcel parcel;
        public Long getId() { return id; }
        public int getWeight() { return weight; }
        public post.Parcel getParcel() { return parcel; }
        public void pack() { weight = weight + 1; }
      }
      """;

  @TempDir private Path folder;

  @Test
  void an_entity_of_which_only_the_key_is_kept_becomes_the_key() {
    assertContract(
        "take(order.id: Long)",
        """
        @Entity public class Parcel {
          @Id Long id;
          @ManyToOne Order order;
        }
        """,
        "public Parcel take(Order order) { Parcel made = new Parcel(); made.order = order; return null; }",
        "desk.take(order);");
  }

  @Test
  void an_object_becomes_the_parts_that_are_read_also_further_down() {
    assertContract(
        "take(order.weight: int, hurry: boolean)",
        "public class Parcel {}",
        """
        public void take(Order order, boolean hurry) { weigh(order); }
        private int weigh(Order order) { return 2 * order.getWeight(); }
        """,
        "desk.take(order, true);");
  }

  @Test
  void what_goes_into_a_library_is_needed_whole() {
    assertContract(
        "take(order: Order)",
        "public class Parcel {}",
        "public void take(Order order) { new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(order); }",
        "desk.take(order);");
  }

  @Test
  void a_method_that_is_called_on_a_parameter_is_a_call_back() {
    assertContract(
        "take(order.id: Long) back [Order.pack]",
        "public class Parcel {}",
        "public void take(Order order) { order.pack(); }",
        "desk.take(order);");
  }

  @Test
  void of_a_result_only_the_parts_that_callers_use_are_given() {
    assertContract(
        "all(): Parcel.code: String",
        """
        public class Parcel {
          private String code; private String secret;
          public String getCode() { return code; }
          public String getSecret() { return secret; }
        }
        """,
        "public java.util.List<Parcel> all() { return null; }",
        "desk.all().stream().map(parcel -> parcel.getCode()).forEach(System.out::println);");
  }

  private void assertContract(String expected, String parcel, String desk, String use) {
    String imports = "package post; import shop.Order; import jakarta.persistence.*;\n";
    Codebase codebase =
        new TextWorkspace(folder)
            .java(ORDER)
            .java(imports + parcel)
            .java(imports + "public class Desk {\n" + desk + "}")
            .java(
                "package shop; public class Counter { post.Desk desk; void serve(Order order) {"
                    + use
                    + "} }")
            .codebase();
    assertEquals(expected, text(new Contracts(codebase).of(byPackage(codebase))));
  }

  private static Boundaries byPackage(Codebase codebase) {
    Map<Element, Owner> owners = new HashMap<>();
    for (TypeName type : codebase.types().keySet()) {
      owners.put(type.outermost(), new Owner.Service(type.packageName()));
    }
    return new Boundaries(owners);
  }

  private static String text(List<ServiceContract> contracts) {
    StringBuilder out = new StringBuilder();
    for (ServiceContract contract : contracts) {
      if (contract.service().equals("post")) {
        for (ServiceContract.Operation one : contract.operations()) {
          out.append(one.method()).append(list(one.takes(), "(", ")"));
          out.append(list(one.gives(), one.gives().isEmpty() ? "" : ": ", ""));
          out.append(one.callsBack().isEmpty() ? "" : " back " + one.callsBack());
        }
      }
    }
    return out.toString();
  }

  private static String list(List<ServiceContract.Item> items, String before, String after) {
    return before
        + String.join(", ", items.stream().map(ServiceContract.Item::toString).toList())
        + after;
  }
}
