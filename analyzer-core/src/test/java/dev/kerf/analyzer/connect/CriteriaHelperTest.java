package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Criteria that several methods put together: who starts a query says what comes out of it. */
class CriteriaHelperTest {

  private static final String ENTITIES =
      """
      package shop;
      import jakarta.persistence.*;
      class Entities {}
      @Entity class Customer { @Id Long id; String name; }
      @Entity class Parcel { @Id Long id; @ManyToOne Customer buyer; @ManyToOne Van van; }
      @Entity class Van { @Id Long id; @ManyToOne Customer owner; }
      """;

  @TempDir Path folder;

  @Test
  void what_a_helper_restricts_is_loaded_by_who_starts_the_query_alone() {
    assertEquals(
        """
        Parcels.all: Customer read eager
        Parcels.all: Parcel read direct
        Parcels.all: Van read direct
        Parcels.all: Van read eager
        Parcels.count: Parcel read direct
        Parcels.count: Van read direct""",
        TextWorkspace.accesses(
            folder,
            ENTITIES,
            """
            package shop;
            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            import java.util.*;
            class Parcels {
              EntityManager em;
              long count() {
                CriteriaBuilder cb = em.getCriteriaBuilder();
                CriteriaQuery<Long> query = cb.createQuery(Long.class);
                Root<Parcel> parcel = query.from(Parcel.class);
                query.select(cb.count(parcel)).where(inVan(cb, parcel));
                return em.createQuery(query).getSingleResult();
              }
              List<Parcel> all() {
                CriteriaBuilder cb = em.getCriteriaBuilder();
                CriteriaQuery<Parcel> query = cb.createQuery(Parcel.class);
                Root<Parcel> parcel = query.from(Parcel.class);
                query.where(inVan(cb, parcel));
                return em.createQuery(query).getResultList();
              }
              private Predicate inVan(CriteriaBuilder cb, Root<Parcel> parcel) {
                return cb.isNotNull(parcel.join("van").get("plate"));
              }
            }
            """));
  }

  @Test
  void a_count_over_a_class_that_is_given_loads_nothing() {
    assertEquals(
        "Desk.all: Parcel read direct",
        TextWorkspace.accesses(
            folder,
            ENTITIES,
            """
            package shop;
            import jakarta.persistence.*;
            import jakarta.persistence.criteria.*;
            abstract class Base<T> {
              EntityManager em;
              Class<T> type;
              Base(Class<T> type) { this.type = type; }
              long count() {
                CriteriaBuilder cb = em.getCriteriaBuilder();
                CriteriaQuery<Long> query = cb.createQuery(Long.class);
                Root<T> root = query.from(type);
                query.select(cb.count(root));
                return em.createQuery(query).getSingleResult();
              }
            }
            """,
            "package shop; class Parcels extends Base<Parcel> { Parcels() { super(Parcel.class); } }",
            "package shop; class Desk { long all(Parcels parcels) { return parcels.count(); } }"));
  }
}
