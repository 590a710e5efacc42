package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Entities that are written in Groovy, read from what its compiler makes of them. */
final class GroovyEntitiesTest {

  @Test
  void entities_and_what_reads_and_writes_them_are_there() {
    Codebase books =
        BothSides.read(Path.of("src", "test", "resources", "dev", "kerf", "analyzer", "groovy"));
    assertEquals(
        "lib.Book lib.Books lib.Shelf",
        books.types().keySet().stream().map(Object::toString).collect(Collectors.joining(" ")));
    assertEquals("book[shelf_id] -> shelf[]", TextWorkspace.foreignKeys(books));
    assertEquals(
        """
        Books.all: book read direct
        Books.all: shelf read eager
        Books.find: book read direct
        Books.find: shelf read eager
        Books.keep: book write direct""",
        TextWorkspace.accesses(books));
  }
}
