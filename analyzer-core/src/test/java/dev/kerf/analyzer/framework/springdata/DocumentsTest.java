package dev.kerf.analyzer.framework.springdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  @TempDir Path folder;

  private static String stores(Codebase codebase) {
    return codebase.stores().keySet().stream()
        .map(store -> store.id())
        .collect(Collectors.joining(" "));
  }

  @Test
  void repositories_and_templates_work_on_collections() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import org.springframework.data.mongodb.core.mapping.Document;
                @Document(collection = "all_reviews") class Review { String id; String author; }
                """)
            .java(
                """
                package shop;
                interface Reviews
                    extends org.springframework.data.mongodb.repository.MongoRepository<Review, String> {
                  java.util.List<Review> findByAuthor(String author);
                }
                """)
            .java("package shop; class Visit { String id; }")
            .java(
                """
                package shop;
                import org.springframework.data.mongodb.core.MongoTemplate;
                import org.springframework.data.mongodb.core.query.*;
                class Desk {
                  MongoTemplate mongo;
                  Reviews reviews;
                  void keep(Review review) { reviews.save(review); }
                  Visit last(Query query) { return mongo.findOne(query, Visit.class); }
                  void change(Query query, Update update) {
                    mongo.updateFirst(query, update, Review.class);
                  }
                  Visit take(Query query) { return mongo.findAndRemove(query, Visit.class); }
                }
                """)
            .codebase();
    assertEquals(
        """
        Desk.change: all_reviews write direct
        Desk.last: visit read direct
        Desk.take: visit read direct
        Desk.take: visit write direct
        Reviews.findByAuthor: all_reviews read direct
        Reviews.save: all_reviews write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("collection:all_reviews collection:visit", stores(codebase));
    assertEquals(0, codebase.coverage().unresolvedStatements());
  }

  @Test
  void a_repository_of_documents_keeps_a_class_that_says_nothing_as_documents() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; class OpenOrder { String id; String buyer; }")
            .java(
                """
                package shop;
                interface Orders
                    extends org.springframework.data.mongodb.repository.MongoRepository<
                        OpenOrder, String> {
                  java.util.List<OpenOrder> findByBuyer(String buyer);
                  void deleteByBuyer(String buyer);
                }
                """)
            .codebase();
    assertEquals(
        """
        Orders.deleteByBuyer: openOrder write direct
        Orders.findByBuyer: openOrder read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(0, codebase.coverage().unresolvedStatements());
  }

  @Test
  void a_hash_is_named_after_its_class_where_nothing_is_said() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                @org.springframework.data.redis.core.RedisHash class Token { String id; }
                """)
            .java(
                """
                package shop;
                interface Tokens
                    extends org.springframework.data.repository.CrudRepository<Token, String> {}
                """)
            .java(
                "package shop; class Door { Tokens tokens; void open() { tokens.findById(\"1\"); }"
                    + " }")
            .codebase();
    assertEquals("Tokens.findById: shop.Token read direct", TextWorkspace.accesses(codebase));
  }
}
