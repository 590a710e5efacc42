package dev.kerf.analyzer.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GenerationTest {

  @Test
  void most_imports_of_enterprise_packages_decide() {
    assertEquals(
        Generation.JAVAX,
        Generation.of(
            List.of(
                "javax.persistence.Entity",
                "javax.ws.rs.core",
                "jakarta.annotation.PostConstruct")));
    assertEquals(
        Generation.JAKARTA,
        Generation.of(List.of("jakarta.persistence", "jakarta.servlet.http", "javax.inject")));
  }

  @Test
  void packages_that_never_moved_say_nothing() {
    assertEquals(
        Generation.JAKARTA,
        Generation.of(List.of("javax.sql.DataSource", "javax.swing.JFrame", "javax.xml.parsers")));
    assertEquals(Generation.JAKARTA, Generation.of(List.of()));
  }
}
