package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a change makes of the elements of a mapping in XML. */
final class GateMappingIT {

  private static final String MAPPING = "src/main/resources/shop/order/Purchase.hbm.xml";

  private static final String PURCHASE =
      """
      <?xml version="1.0"?>
      <hibernate-mapping package="shop.order">
        <class name="Purchase" table="orders">
          <id name="id" column="id"/>
          <many-to-one name="buyer"
              class="shop.customer.Buyer"
              lazy="proxy">
            <column name="buyer"/>
          </many-to-one>
          <!-- <set> of those who paid -->
          <set name="payers" table="orders_payers"
              lazy="true">
            <key column="order_id"/>
            <many-to-many class="shop.customer.Buyer"
                column="buyer_id"/>
          </set>
        </class>
      </hibernate-mapping>
      """;

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void entitiesMappedInXml() throws Exception {
    shop.checkout("main");
    shop.write("boundaries.yml", BOUNDARIES);
    shop.java(
        "customer",
        "Buyer",
        "package shop.customer;\npublic class Buyer { Long id; String name; }\n");
    shop.write(
        "src/main/resources/shop/customer/Buyer.hbm.xml",
        """
        <hibernate-mapping package="shop.customer">
          <class name="Buyer" table="customers">
            <id name="id" column="id"/>
            <property name="name" column="name"/>
          </class>
        </hibernate-mapping>
        """);
    shop.java(
        "order",
        "Purchase",
        """
        package shop.order;

        public class Purchase {
          Long id;
          shop.customer.Buyer buyer;
          java.util.Set<shop.customer.Buyer> payers;
        }
        """);
    shop.write(MAPPING, PURCHASE);
    shop.commit("begin");
    shop.checkout("change");
    shop.reset("main");
  }

  @Test
  void what_an_element_says_by_now_is_told_at_the_attribute_that_the_change_touches()
      throws Exception {
    shop.write(MAPPING, PURCHASE.replace("lazy=\"proxy\"", "lazy=\"false\""));
    fails(shop.gate("--fail-on", "join"), "new join", "at        " + MAPPING + ":7\n");
  }

  @Test
  void what_a_collection_says_by_now_is_told_at_the_attribute_that_the_change_touches()
      throws Exception {
    shop.write(MAPPING, PURCHASE.replace("lazy=\"true\"", "cascade=\"all\""));
    fails(shop.gate("--fail-on", "cascade"), "new cascade", "at        " + MAPPING + ":12\n");
  }
}
