package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kerf.analyzer.model.Certainty;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class JpqlReaderTest {

  @Test
  void an_alias_of_a_join_is_resolved_to_the_root() {
    assertEquals(
        """
        select certain R Order
        Order.customer.name used
        Order.items joined
        Order.items.price used""",
        shape(
            """
            select o from Order o join o.items i
            where i.price > :min and o.customer.name like 'A%' order by i.price desc
            """));
  }

  @Test
  void a_selected_path_loads_what_it_ends_at() {
    assertEquals(
        """
        select certain R Order
        Order.customer selected
        Order.id used""",
        shape("select o.customer from Order as o where o.id in (?1, ?2)"));
  }

  @Test
  void a_fetch_join_is_a_join() {
    assertEquals(
        """
        select certain R Order
        Order.customer joined
        Order.customer.address joined""",
        shape("select distinct o from Order o left join fetch o.customer c join fetch c.address"));
  }

  @Test
  void an_update_writes_entity_and_attribute() {
    assertEquals(
        """
        update certain W Order
        Order.id used
        Order.state used
        Order.state written
        Order.total written""",
        shape("update Order o set o.state = o.state + 1, o.total = 0 where o.id = ?1"));
  }

  @Test
  void an_update_may_do_without_an_alias() {
    assertEquals(
        """
        update certain W Order
        Order.id used
        Order.state written""",
        shape("UPDATE Order SET state = 'X' WHERE id = :id"));
  }

  @Test
  void a_delete_writes_and_its_subquery_reads() {
    assertEquals(
        """
        delete certain R Customer W Order
        Customer.id used
        Customer.name used
        Order.customer.id used""",
        shape(
            """
            delete from Order o where o.customer.id in
              (select c.id from Customer c where c.name is null)
            """));
  }

  @Test
  void hql_may_start_with_from_and_have_no_alias() {
    assertEquals(
        """
        select certain R Order
        Order.customer.name used
        Order.state used""",
        shape("from Order where state = 3 and customer.name = ?"));
  }

  @Test
  void a_constructor_is_no_entity_and_its_arguments_are_selected() {
    assertEquals(
        """
        select certain R Order
        Order.customer.name selected
        Order.id selected
        Order.total used""",
        shape("select new shop.dto.Line(o.id, o.customer.name, sum(o.total) as s) from Order o"));
  }

  @Test
  void constants_are_no_paths() {
    assertEquals(
        """
        select certain R Order
        Order.state used""",
        shape("select o from Order o where o.state = shop.State.OPEN and type(o) = Special"));
  }

  @Test
  void collections_are_asked_in_many_ways() {
    assertEquals(
        """
        select certain R Order
        Order.items joined
        Order.items used
        Order.lines used
        Order.notes used
        Order.tags joined""",
        shape(
            """
            select o from Order o, in (o.items) i
            where i member of o.items and size(o.lines) > 1 and o.notes is not empty
              and :t in elements(o.tags)
            """));
  }

  @Test
  void a_subquery_may_run_over_a_collection_of_the_outer_query() {
    assertEquals(
        """
        select certain R Order
        Order.items joined
        Order.items used
        Order.items.price used""",
        shape("select o from Order o where exists (select i from o.items i where i.price > 3)"));
  }

  @Test
  void entities_may_be_joined_by_condition() {
    assertEquals(
        """
        select certain R Customer Order Review
        Customer.name used
        Order.customer used
        Review.order used""",
        shape(
            """
            select o from Order o join Customer c on o.customer = c
              left join Review r on r.order = o, Customer d where c.name = d.name
            """));
  }

  @Test
  void treat_reads_the_subtype() {
    assertEquals(
        """
        select certain R Car Person
        Car.doors used
        Person.vehicle joined""",
        shape("select p from Person p join treat(p.vehicle as Car) c where c.doors = 5"));
    assertEquals(
        """
        select certain R Employee Person
        Employee.salary used""",
        shape("select p from Person p where treat(p as Employee).salary > 5"));
  }

  @Test
  void hql_may_insert() {
    assertEquals(
        """
        insert certain R Order W Archive
        Archive.id written
        Archive.total written
        Order.id selected
        Order.total selected""",
        shape("insert into Archive (id, total) select o.id, o.total from Order o"));
  }

  @Test
  void functions_with_from_in_their_arguments_name_no_entity() {
    assertEquals(
        """
        select certain R Order
        Order.date used
        Order.name used""",
        shape(
            """
            select o from Order o
            where extract(year from o.date) = 2020 and trim(both ' ' from o.name) = 'x'
            """));
  }

  @Test
  void an_entity_by_class_name_keeps_its_package() {
    assertEquals("select certain R shop.model.Order", shape("from shop.model.Order o"));
  }

  @Test
  void map_entries_continue_the_path() {
    assertEquals(
        """
        select certain R Order
        Order.prices joined
        Order.prices used
        Order.prices.amount used""",
        shape("select key(p) from Order o join o.prices p where value(p).amount > 1"));
  }

  @Test
  void the_entity_name_of_spring_data_is_a_hole_that_can_be_filled() {
    SqlText text = JpqlReader.text("select e from #{#entityName} e where e.x = :#{#p.x}");
    JpqlReader reader = new JpqlReader();

    assertEquals(
        List.of(
            new UnknownPart(
                UnknownPart.Place.TABLE_READ,
                String.valueOf(SqlText.HOLE),
                JpqlReader.ENTITY_NAME)),
        reader.read(text).unknownParts());
    assertEquals(
        """
        select certain R Order
        Order.x used""",
        line(reader.read(text.fill(JpqlReader.ENTITY_NAME, "Order"))));
  }

  @Test
  void a_hole_for_a_condition_leaves_the_rest_intact() {
    JpqlShape shape =
        new JpqlReader()
            .read(
                SqlText.builder()
                    .append("select o from Order o where 1 = 1 ")
                    .hole("filter")
                    .append(" order by o.")
                    .hole("column")
                    .build());

    assertEquals("select certain R Order", line(shape));
    assertEquals(
        List.of(UnknownPart.Place.FRAGMENT),
        shape.unknownParts().stream().map(UnknownPart::place).toList());
  }

  @Test
  void what_is_no_jpql_is_never_certain() {
    for (String text : List.of("", "hello", "select", "from", "update where", "select o from")) {
      assertEquals(Certainty.HEURISTIC, new JpqlReader().read(text).certainty(), text);
    }
  }

  @Test
  void a_text_is_read_once() {
    JpqlReader reader = new JpqlReader();

    assertSame(reader.read("from Order"), reader.read("from Order"));
  }

  private static String shape(String jpql) {
    return line(new JpqlReader().read(jpql));
  }

  private static String line(JpqlShape shape) {
    StringJoiner lines = new StringJoiner("\n");
    StringJoiner first = new StringJoiner(" ");
    first.add(shape.kind().name().toLowerCase(Locale.ROOT)).add(shape.certainty().word());
    names(first, "R", shape.entities().stream().filter(JpqlShape.EntityUse::read).toList());
    names(first, "W", shape.entities().stream().filter(JpqlShape.EntityUse::written).toList());
    lines.add(first.toString());
    for (JpqlShape.PathUse path : shape.paths()) {
      lines.add(path + " " + path.role().name().toLowerCase(Locale.ROOT));
    }
    return lines.toString();
  }

  private static void names(StringJoiner line, String letter, List<JpqlShape.EntityUse> uses) {
    if (!uses.isEmpty()) {
      line.add(letter);
      uses.forEach(use -> line.add(use.entity()));
    }
  }
}
