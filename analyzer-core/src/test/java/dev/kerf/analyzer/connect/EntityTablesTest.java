package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.EntityFact.LinkColumns;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntityTablesTest {

  private static final SourceLocation HERE = new SourceLocation("Entity.java", 1);

  /** In an application of a million lines it was worked out at each place that loads one. */
  @Test
  void what_an_entity_brings_along_is_worked_out_once() {
    List<EntityMapped> ring =
        IntStream.range(0, 50).mapToObj(i -> entity(i, (i + 1) % 50)).toList();
    EntityTables tables = new EntityTables(ring);
    Set<StoreName> eager = tables.eager(ring.get(7));
    assertEquals(50, eager.size());
    assertSame(eager, tables.eager(ring.get(7)));
    assertSame(tables.own(ring.get(7)), tables.own(ring.get(7)));
  }

  private static EntityMapped entity(int number, int target) {
    return new EntityMapped(
        type(number),
        type(number).simpleName(),
        List.of(table(number)),
        List.of(reference(number, target)),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        new Evidence(Evidence.Origin.SOURCE, HERE));
  }

  private static AttributeMapped reference(int number, int target) {
    return new AttributeMapped(
        "next",
        AttributeKind.TO_ONE,
        false,
        table(number),
        List.of("next_id"),
        Optional.of(type(target)),
        Optional.empty(),
        LinkColumns.NONE,
        false,
        true,
        Set.of(),
        false,
        true,
        HERE);
  }

  private static TypeName type(int number) {
    return TypeName.of("shop.E" + number);
  }

  private static StoreName table(int number) {
    return StoreName.of(StoreKind.TABLE, "e" + number);
  }
}
