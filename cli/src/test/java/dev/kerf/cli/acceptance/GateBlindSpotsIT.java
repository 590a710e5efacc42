package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the gate cannot follow, or cannot say of the older side. */
final class GateBlindSpotsIT {

  @TempDir Path folder;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @Test
  void a_new_place_that_cannot_be_followed_is_told_and_fails_where_asked() throws Exception {
    shop.java(
        "order",
        "Orders",
        ORDERS.substring(0, ORDERS.length() - 2)
            + "\n"
            + "  void run(java.util.Map<String, String> sql) {\n"
            + "    jdbc.execute(sql.get(\"x\"));\n"
            + "  }\n"
            + "}\n");
    passes(shop.gate(), "shop.order.Orders has a new place that Kerf cannot follow");
    fails(shop.gate("--strict-blind-spots"), "Orders.java:17: error:");
  }

  @Test
  void a_new_place_in_a_mapper_that_cannot_be_followed_is_told_as_well() throws Exception {
    shop.java(
        "order",
        "OrderMapper",
        "package shop.order;\npublic interface OrderMapper { void run(); }\n");
    shop.write(
        "src/main/resources/OrderMapper.xml",
        """
        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
        <mapper namespace="shop.order.OrderMapper">
          <update id="run">UPDATE ${table} SET total = 1</update>
        </mapper>
        """);
    CommandRun run = shop.gate();
    passes(run, "has a new place that Kerf cannot follow: statement");
    fails(shop.gate("--strict-blind-spots"), "OrderMapper.xml:3: error:");
  }

  @Test
  void what_a_new_migration_does_unseen_is_told_as_well() throws Exception {
    shop.write(
        "src/main/resources/db/migration/V2__more.sql",
        "ALTERN TABLE orders ADD x INT;\n"
            + "CREATE TRIGGER t AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f();\n");
    passes(
        shop.gate(),
        "V2__more.sql has a new place that Kerf cannot follow: ",
        ", and 1 more there");
    fails(shop.gate("--strict-blind-spots"), "V2__more.sql: error:");
  }

  @Test
  void what_could_not_be_read_before_is_undecided_and_adds_nothing() throws Exception {
    shop.checkout("main");
    shop.java("order", "Orders", WITH_JOIN.replace("public class", "public clas {"));
    shop.commit("broken");
    shop.checkout("change");
    shop.reset("main");
    shop.java("order", "Orders", WITH_JOIN);
    CommandRun run = shop.gate();
    passes(run, "undecided join", "0 added, 2 undecided");
  }

  @Test
  void keys_of_a_table_that_nothing_declared_before_are_undecided() throws Exception {
    String schema = "src/main/resources/db/migration/V1__shop.sql";
    String sql = shop.read(schema);
    shop.checkout("main");
    shop.write(schema, sql.lines().limit(1).collect(Collectors.joining("\n")));
    shop.commit("orders are declared elsewhere");
    shop.checkout("change");
    shop.reset("main");
    String key = "customer_id BIGINT REFERENCES customers (id) ON DELETE CASCADE";
    shop.write(schema, sql.replace("customer_id BIGINT", key));
    passes(shop.gate(), "undecided foreign-key", "undecided cascade", "0 added, 2 undecided");
  }

  @Test
  void keys_of_a_declared_table_are_added() throws Exception {
    String schema = "src/main/resources/db/migration/V1__shop.sql";
    String key = "customer_id BIGINT REFERENCES customers (id) ON DELETE CASCADE";
    shop.write(schema, shop.read(schema).replace("customer_id BIGINT", key));
    fails(shop.gate(), "new foreign-key", "new cascade", "2 added");
  }
}
