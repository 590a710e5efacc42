package dev.kerf.analyzer.framework.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relations that the entity at the other end keeps. */
class OtherEndTest {

  @TempDir Path folder;

  private Codebase of(String owning, String inverse) {
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity public class Author { @Id Long id; %s }
            """
                .formatted(owning))
        .java(
            """
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity public class Book {
              @Id Long id;
              %s
              Set<Author> authors;
              Set<Author> getAuthors() { return authors; }
            }
            """
                .formatted(inverse))
        .java(
            """
            package shop;
            import jakarta.persistence.EntityManager;
            class Desk {
              EntityManager em;
              void count(Book book) { book.getAuthors().size(); }
              void ask() { em.createQuery("select b from Book b join b.authors a").getResultList(); }
              void add(Book book) { book.getAuthors().add(null); }
            }
            """)
        .codebase();
  }

  @Test
  void both_ends_of_a_many_to_many_read_its_link_table_and_one_writes_it() {
    Codebase codebase = of("@ManyToMany Set<Book> books;", "@ManyToMany(mappedBy = \"books\")");
    assertEquals(
        """
        Desk.ask: Author read direct
        Desk.ask: Author_Book read direct
        Desk.ask: Book read direct
        Desk.count: Author read lazy
        Desk.count: Author_Book read lazy\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        """
        Author_Book[authors_id] -> Author[]
        Author_Book[books_id] -> Book[]\
        """,
        TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void a_reference_by_a_join_table_is_found_from_the_other_end() {
    assertEquals(
        """
        Desk.ask: Author read direct
        Desk.ask: Book read direct
        Desk.ask: written read direct
        Desk.count: Author read lazy
        Desk.count: written read lazy\
        """,
        TextWorkspace.accesses(
            of(
                "@ManyToOne(fetch = FetchType.LAZY) @JoinTable(name = \"written\") Book book;",
                "@OneToMany(mappedBy = \"book\")")));
  }

  @Test
  void a_collection_that_a_column_keeps_has_no_link_table() {
    assertEquals(
        """
        Desk.ask: Author read direct
        Desk.ask: Book read direct
        Desk.count: Author read lazy\
        """,
        TextWorkspace.accesses(
            of(
                "@ManyToOne(fetch = FetchType.LAZY) Book book;",
                "@OneToMany(mappedBy = \"book\")")));
  }
}
