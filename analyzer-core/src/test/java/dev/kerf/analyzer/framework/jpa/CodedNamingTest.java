package dev.kerf.analyzer.framework.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Naming strategies that only code names. */
class CodedNamingTest {

  @TempDir Path folder;

  private void assertTable(String expected, String configuration) {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "OrderLines") class OrderLine { @Id Long id; }
                """)
            .java(configuration);
    assertEquals(expected, TextWorkspace.tables(workspace.codebase()));
  }

  @Test
  void a_strategy_that_is_handed_to_the_configuration_names_the_tables() {
    assertTable(
        "order_lines(id key)",
        """
        package shop;
        import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
        import org.hibernate.cfg.Configuration;
        class Setup {
          void set(Configuration configuration) {
            configuration.setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy());
          }
        }
        """);
  }

  @Test
  void a_strategy_that_is_put_among_the_properties_names_the_tables() {
    assertTable(
        "order_lines(id key)",
        """
        package shop;
        import java.util.Properties;
        class Setup {
          void set(Properties properties) {
            properties.put("hibernate.physical_naming_strategy", SnakeNames.class.getName());
          }
        }
        class SnakeNames {}
        """);
  }

  @Test
  void a_strategy_that_is_a_bean_names_the_tables() {
    assertTable(
        "OrderLines(id key)",
        """
        package shop;
        import org.hibernate.boot.model.naming.*;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        import org.springframework.context.annotation.Bean;
        @SpringBootApplication class Setup {
          @Bean PhysicalNamingStrategy names() { return new PhysicalNamingStrategyStandardImpl(); }
        }
        """);
  }

  @Test
  void a_strategy_for_names_that_nothing_gives_leaves_the_given_ones() {
    assertTable(
        "OrderLines(id key)",
        """
        package shop;
        import org.hibernate.boot.model.naming.*;
        import org.springframework.context.annotation.Bean;
        class Setup {
          @Bean ImplicitNamingStrategy names() { return new ImplicitNamingStrategyJpaCompliantImpl(); }
        }
        """);
  }
}
