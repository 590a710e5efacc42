package dev.kerf.analyzer.framework.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hibernate's own mapping files. */
class HbmXmlTest {

  private static final String DOCTYPE =
      """
      <?xml version="1.0"?>
      <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
        "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
      """;

  @TempDir Path folder;

  private TextWorkspace mapped(String mapping) {
    return new TextWorkspace(folder)
        .file("src/main/resources/shop.hbm.xml", DOCTYPE + mapping)
        .java("package shop; public class Base { private Long id; }")
        .java("package shop; public class Customer extends Base { private Address home; }")
        .java("package shop; public class Address { private String city; private Country land; }")
        .java("package shop; public class Country extends Base {}")
        .java("package shop; public class Order extends Base { private Customer buyer; }")
        .java("package shop; public class Pickup extends Order { private String shop; }")
        .java("package shop; public class Line { private int count; private Product product; }")
        .java("package shop; public class Product extends Base {}");
  }

  @Test
  void only_listed_attributes_are_persistent_and_references_have_the_name_of_their_attribute() {
    Codebase codebase =
        mapped(
                """
                <hibernate-mapping package="shop" schema="sales">
                  <class name="Country"><id name="id"/></class>
                  <class name="Customer" table="customers">
                    <id name="id" column="customer_id"><generator class="native"/></id>
                    <version name="version" column="ver"/>
                    <property name="name"><column name="full_name" not-null="true"/></property>
                    <property name="age" formula="years_since(born)"/>
                    <component name="home">
                      <property name="city" column="home_city"/>
                      <many-to-one name="land" column="home_country"/>
                    </component>
                  </class>
                  <class name="Order" table="`orders`" schema="trade">
                    <id name="id"/>
                    <many-to-one name="buyer" not-null="true"/>
                  </class>
                </hibernate-mapping>
                """)
            .codebase();
    assertEquals(
        """
        sales.Country(id key)
        sales.customers(customer_id key, ver, full_name required, home_city, home_country)
        trade.orders(id key, buyer required)""",
        TextWorkspace.tables(codebase));
    assertEquals(
        "customers[home_country] -> Country[]\norders[buyer] -> customers[]",
        TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void collections_live_in_the_other_table_in_a_link_table_or_in_their_own() {
    Codebase codebase =
        mapped(
                """
                <hibernate-mapping package="shop">
                  <class name="Product" table="product">
                    <id name="id"/>
                    <set name="related" table="related_product">
                      <key column="product_id"/>
                      <many-to-many class="Product" column="other_id"/>
                    </set>
                    <list name="prices" table="price">
                      <key column="product_id"/>
                      <list-index column="pos"/>
                      <element column="amount" type="int"/>
                    </list>
                  </class>
                  <class name="Order" table="orders">
                    <id name="id"/>
                    <bag name="lines" table="order_line">
                      <key column="order_id"/>
                      <composite-element class="Line">
                        <property name="count" column="quantity"/>
                        <many-to-one name="product" column="product_id" class="Product"/>
                      </composite-element>
                    </bag>
                    <bag name="pickups" cascade="all-delete-orphan">
                      <key column="parent_order"/>
                      <one-to-many class="Customer"/>
                    </bag>
                    <bag name="others" inverse="true">
                      <key column="ignored"/>
                      <one-to-many class="Customer"/>
                    </bag>
                  </class>
                  <class name="Customer" table="customer"><id name="id"/></class>
                </hibernate-mapping>
                """)
            .codebase();
    assertEquals(
        """
        customer(id key, parent_order)
        order_line(order_id, quantity, product_id)
        orders(id key)
        price(product_id, amount, pos)
        product(id key)
        related_product(product_id, other_id)""",
        TextWorkspace.tables(codebase));
    assertEquals(
        """
        customer[parent_order] -> orders[]
        order_line[order_id] -> orders[]
        price[product_id] -> product[]
        related_product[other_id] -> product[]
        related_product[product_id] -> product[]""",
        TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void a_subclass_shares_the_table_joins_it_or_repeats_it_also_from_another_file() {
    String root = "<hibernate-mapping package='shop'>%s</hibernate-mapping>";
    String order = "<class name='Order' table='orders'><id name='id'/>%s</class>";
    String shared = "<subclass name='Pickup'><property name='shop'/></subclass>";
    String joined =
        "<joined-subclass name='Pickup' table='pickup' extends='Order'><key column='order_id'/>"
            + "<property name='shop'/></joined-subclass>";
    String union =
        "<union-subclass name='Pickup' table='pickup'><property name='shop'/></union-subclass>";
    assertEquals(
        "orders(id key, shop)",
        TextWorkspace.tables(mapped(root.formatted(order.formatted(shared))).codebase()));
    assertEquals(
        "orders(id key)\npickup(shop)",
        TextWorkspace.tables(mapped(root.formatted(joined + order.formatted(""))).codebase()));
    assertEquals(
        "orders(id key)\npickup(shop, id key)",
        TextWorkspace.tables(mapped(root.formatted(order.formatted(union))).codebase()));
  }

  @Test
  void a_session_works_on_mapped_classes_and_on_named_queries() {
    Codebase codebase =
        mapped(
                """
                <hibernate-mapping package="shop">
                  <class name="Order" table="orders">
                    <id name="id">
                      <generator class="hilo"><param name="table">next_key</param></generator>
                    </id>
                    <many-to-one name="buyer" lazy="false"/>
                    <query name="open">from Order o where o.buyer is null</query>
                  </class>
                  <class name="Customer" table="customer"><id name="id"/></class>
                  <sql-query name="all">select c.id from customer c</sql-query>
                </hibernate-mapping>
                """)
            .java(
                """
                package shop;
                import org.hibernate.Session;
                class Orders {
                  Session session;
                  void place(Order order) { session.save(order); }
                  Object one() { return session.get(Order.class, 1L); }
                  Object open() { return session.getNamedQuery("shop.Order.open").list(); }
                  Object all() { return session.getNamedQuery("all").list(); }
                }
                """)
            .codebase();
    assertEquals(
        """
        Orders.all: customer read direct
        Orders.one: customer read eager
        Orders.one: orders read direct
        Orders.open: customer read eager
        Orders.open: orders read direct
        Orders.place: next_key read direct
        Orders.place: next_key write direct
        Orders.place: orders write direct""",
        TextWorkspace.accesses(codebase));
  }
}
