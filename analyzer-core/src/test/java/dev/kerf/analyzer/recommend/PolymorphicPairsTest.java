package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.StoreEntry.PolymorphicEntry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** References that name their table in a column. */
class PolymorphicPairsTest {

  private static final Evidence AT =
      new Evidence(Evidence.Origin.SCRIPT, new SourceLocation("schema.sql", 1));

  private static List<PolymorphicEntry> pairs(List<ForeignKey> keys, String... columns) {
    List<Store.Column> declared =
        Stream.of(columns).map(name -> new Store.Column(name, "int", false, true)).toList();
    Store note = new Store(StoreName.table("note"), Store.Origin.DDL, false, declared, AT);
    return PolymorphicPairs.of(note, keys);
  }

  @Test
  void a_type_beside_an_id_without_a_key_is_a_pair() {
    assertEquals(
        List.of(new PolymorphicEntry("ENTITY_TYPE", "Entity_ID")),
        pairs(List.of(), "id", "Entity_ID", "ENTITY_TYPE", "author_id", "kind"));
  }

  @Test
  void an_id_with_a_key_says_which_table_it_means() {
    ForeignKey key =
        new ForeignKey(
            StoreName.table("note"),
            List.of("owner_id"),
            StoreName.table("owner"),
            List.of("id"),
            "",
            true,
            Store.Origin.DDL,
            AT);
    assertEquals(List.of(), pairs(List.of(key), "owner_id", "owner_type"));
  }
}
