package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {

  @TempDir Path folder;

  private static String role(Codebase codebase, String type) {
    RoleAssignment assignment = Roles.of(codebase, RowTypes.of(codebase)).get(TypeName.of(type));
    return assignment.role().word() + ": " + assignment.reason();
  }

  @Test
  void what_a_type_does_decides_its_role() {
    Codebase codebase =
        new CodebaseSketch()
            .entity("a.Book", "books")
            .entryPoint("a.Page", "GET /books")
            .write("a.Books", "books")
            .utility("a.Texts")
            .type("a.Rules")
            .build();
    assertEquals("entity: mapped to table:books", role(codebase, "a.Book"));
    assertEquals("entry-point: http GET /books", role(codebase, "a.Page"));
    assertEquals("repository: writes table:books by itself", role(codebase, "a.Books"));
    assertEquals("utility: has static members only", role(codebase, "a.Texts"));
    assertEquals("domain: no rule of another role fits", role(codebase, "a.Rules"));
  }

  @Test
  void what_only_adds_a_serial_number_to_what_it_inherits_is_no_utility() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                "package a; public class Named { String name; String getName() { return name; } }")
            .java(
                """
                package a;
                public class Buyer extends Named implements java.io.Serializable {
                  private static final long serialVersionUID = 1L;
                }
                """)
            .java(
                """
                package a;
                public class Ping implements java.io.Serializable {
                  private static final long serialVersionUID = 1L;
                }
                """)
            .java("package a; public class Greeter { String greet() { return \"hello\"; } }")
            .java("package a; public class Host extends Greeter { static final int ROOMS = 1; }")
            .codebase();
    assertEquals("dto: has fields and accessors only", role(codebase, "a.Buyer"));
    assertEquals("domain: no rule of another role fits", role(codebase, "a.Ping"));
    assertEquals("domain: no rule of another role fits", role(codebase, "a.Host"));
  }

  @Test
  void what_the_container_makes_is_no_carrier_of_data_though_all_it_offers_is_called_get() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package a;
                @org.springframework.stereotype.Service public class BookService {
                  private Books books;
                  public String getBookByTitle(String title) { return books.find(title); }
                }
                """)
            .java("package a; public interface Books { String find(String title); }")
            .codebase();
    assertEquals("domain: no rule of another role fits", role(codebase, "a.BookService"));
  }

  @Test
  void a_supertype_of_a_library_tells_exceptions_and_repositories() {
    Codebase codebase =
        new CodebaseSketch()
            .typeOf("a.Missing", "java.lang.RuntimeException")
            .typeOf("a.Books", "org.springframework.data.jpa.repository.JpaRepository")
            .typeOf("a.Setup", "org.springframework.web.servlet.config.annotation.WebMvcConfigurer")
            .typeOf("a.Tenants", "jakarta.servlet.Filter")
            .typeOf("a.Refused", "jakarta.ws.rs.ext.ExceptionMapper")
            .build();
    assertEquals("exception: extends java.lang.RuntimeException", role(codebase, "a.Missing"));
    assertEquals("repository", role(codebase, "a.Books").split(":")[0]);
    assertEquals("configuration", role(codebase, "a.Setup").split(":")[0]);
    assertEquals("configuration: is a jakarta.servlet.Filter", role(codebase, "a.Tenants"));
    assertEquals("configuration", role(codebase, "a.Refused").split(":")[0]);
  }

  @Test
  void a_type_of_which_only_nested_ones_were_read_has_a_role_too() {
    Codebase codebase = new CodebaseSketch().type("a.Outer$Inner").build();
    assertEquals("domain: only its nested types were read", role(codebase, "a.Outer"));
  }
}
