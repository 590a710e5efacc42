package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement in a file of its own is sent by whoever names the file. */
class ScriptTextsTest {

  @TempDir Path folder;

  private Codebase of(String members, String... sources) {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/sql/find.sql",
                "-- all that is open\n/* of\n one */ select * from ${schema}.orders where id = ?")
            .file("src/main/resources/sql/sell.sql", "update stock set n = n - 1")
            .file("src/main/resources/sql/z/sold.sql", "update stock set n = n - 1")
            .file("src/main/resources/sql/make.sql", "create table made (n int)")
            .java(TextSender.dao(members));
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  @Test
  void a_helper_that_reads_a_file_gives_what_stands_there() {
    Codebase codebase =
        of(
            """
            static final String FOLDER = "/sql";
            void find() throws SQLException { run(Files.read(FOLDER + "/find.sql")); }
            void sell() throws SQLException { run(Files.read(FOLDER + "/sell.sql")); }
            """,
            """
            package shop;
            class Files {
              static String read(String name) {
                try (java.io.InputStream in = Files.class.getResourceAsStream(name)) {
                  return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                } catch (java.io.IOException e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """);
    assertEquals(
        """
        Dao.find: orders read direct
        Dao.sell: stock write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_loop_over_lines_is_not_followed_but_the_name_of_the_file_is() {
    Codebase codebase =
        of(
            """
            String read(String name) throws Exception {
              BufferedReader reader = open(name);
              StringBuilder out = new StringBuilder();
              String line;
              while ((line = reader.readLine()) != null) { out.append(line); }
              return out.toString();
            }
            native BufferedReader open(String name);
            void find() throws Exception { run(read("sql/find.sql")); }
            void sell() throws Exception { run(read("sql/sell.sql")); }
            """);
    assertEquals(
        """
        Dao.find: orders read direct
        Dao.sell: stock write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_resource_is_read_by_a_library() {
    Codebase codebase =
        of(
            """
            void find() throws Exception {
              run(org.apache.commons.io.IOUtils.toString(
                  new org.springframework.core.io.ClassPathResource("sql/find.sql").getInputStream(),
                  "UTF-8"));
            }
            void sell() throws Exception {
              run(com.google.common.io.Resources.toString(
                  com.google.common.io.Resources.getResource("sql/sell.sql"), null));
            }
            """);
    assertEquals(
        """
        Dao.find: orders read direct
        Dao.sell: stock write direct\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void a_script_that_makes_tables_is_not_sent_as_a_statement() {
    Codebase codebase =
        of("void make() throws Exception { run(String.valueOf(open(\"sql/make.sql\"))); }");
    assertEquals("", TextWorkspace.accesses(codebase));
  }

  @Test
  void files_of_the_same_text_are_found_by_their_own_names() {
    Codebase codebase =
        of(
            """
            void sell() throws Exception { run(String.valueOf(open("sql/sell.sql"))); }
            void sold() throws Exception { run(String.valueOf(open("sql/z/sold.sql"))); }
            """);
    assertEquals(
        """
        Dao.sell: stock write direct
        Dao.sold: stock write direct\
        """,
        TextWorkspace.accesses(codebase));
  }
}
