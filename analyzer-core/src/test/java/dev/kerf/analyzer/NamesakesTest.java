package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import dev.kerf.analyzer.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications in one workspace may have types of one name; nothing of them is mixed up. */
final class NamesakesTest {

  private static final String DAO =
      """
      package shop;
      public class Dao {
        org.springframework.jdbc.core.JdbcTemplate jdbc;
        public void save() { jdbc.update("insert into %s values (1)"); }
        static class Row { void fill() {} }
      }
      """;

  private static final String USER =
      """
      package shop;
      class User {
        void run(Dao dao) {
          dao.save();
          new Dao.Row().fill();
          new Dao() { @Override public void save() { super.save(); } }.save();
        }
      }
      """;

  private static final String CALLS =
      """
      %1$sshop.Dao$Row <- %1$sshop.User
      %1$sshop.Dao <- %1$sshop.User
      %1$sshop.Dao <- %1$sshop.User$1
      %1$sshop.User$1 <- %1$sshop.User""";

  @TempDir Path folder;

  private TextWorkspace workspace() {
    return new TextWorkspace(folder);
  }

  private static String types(Codebase codebase) {
    return codebase.types().keySet().stream()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static String accesses(Codebase codebase) {
    return codebase.accesses().stream()
        .map(access -> access.method().owner() + " " + access.store().name())
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Calls to methods and constructors, without those inside one type. */
  private static List<String> ties(Codebase codebase) {
    return codebase.dependencies().stream()
        .filter(dependency -> !dependency.kinds().equals(Set.of("extends")))
        .map(dependency -> dependency.to() + " <- " + dependency.from())
        .sorted()
        .toList();
  }

  private static List<String> expectedTies(String place) {
    return CALLS.formatted(place).lines().toList();
  }

  @Test
  void each_application_uses_its_own_types() {
    Codebase codebase =
        workspace()
            .file("one/pom.xml", "<project><artifactId>one</artifactId></project>")
            .file("one/src/main/java/shop/Dao.java", DAO.formatted("a"))
            .file("one/src/main/java/shop/User.java", USER)
            .file("two/pom.xml", "<project><artifactId>two</artifactId></project>")
            .file("two/src/main/java/shop/Dao.java", DAO.formatted("b"))
            .file("two/src/main/java/shop/User.java", USER)
            .codebase();

    assertEquals(
        "shop.Dao shop.Dao$Row shop.User shop.User$1"
            + " two:shop.Dao two:shop.Dao$Row two:shop.User two:shop.User$1",
        types(codebase));
    assertEquals("shop.Dao a\ntwo:shop.Dao b", accesses(codebase));
    List<String> ties = ties(codebase);
    assertTrue(ties.containsAll(expectedTies("")), ties::toString);
    assertTrue(ties.containsAll(expectedTies("two:")), ties::toString);
    assertEquals(2 * expectedTies("").size(), ties.size(), ties::toString);
    assertEquals(List.of(), codebase.unresolved());
  }

  @Test
  void a_module_means_the_types_of_its_own_application() {
    Codebase codebase =
        workspace()
            .file("one/core/src/main/java/shop/Dao.java", DAO.formatted("a"))
            .file("two/core/src/main/java/shop/Dao.java", DAO.formatted("b"))
            .file(
                "two/web/src/main/java/web/Page.java",
                "package web; class Page { void show(shop.Dao dao) { dao.save(); } }")
            .codebase();

    assertEquals(List.of("two:core:shop.Dao <- web.Page"), ties(codebase));
  }

  @Test
  void modules_of_one_name_are_told_apart_by_their_folder() {
    Codebase codebase =
        workspace()
            .file("one/core/pom.xml", "<project><artifactId>core</artifactId></project>")
            .file("one/core/src/main/java/shop/Dao.java", DAO.formatted("a"))
            .file("two/core/pom.xml", "<project><artifactId>core</artifactId></project>")
            .file("two/core/src/main/java/shop/Dao.java", DAO.formatted("b"))
            .file("two/web/pom.xml", "<project><artifactId>web</artifactId></project>")
            .file("two/web/src/main/java/web/Page.java", "package web; class Page {}")
            .codebase();

    assertEquals(
        List.of("core (one/core)", "core (two/core)", "web"),
        codebase.types().values().stream().map(type -> type.module()).distinct().sorted().toList());
  }

  @Test
  void a_plain_source_tree_is_told_apart_by_its_folder() {
    Codebase codebase =
        workspace()
            .file("old/src/shop/Dao.java", DAO.formatted("a"))
            .file("new/src/shop/Dao.java", DAO.formatted("b"))
            .codebase();

    assertEquals("old:shop.Dao a\nshop.Dao b", accesses(codebase));
  }

  @Test
  void a_document_means_the_type_of_its_own_application() {
    String mapper = "package shop; public interface Mapper { void add(); }";
    String statements =
        """
        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
        <mapper namespace="shop.Mapper"><insert id="add">insert into %s values (1)</insert></mapper>
        """;
    Codebase codebase =
        workspace()
            .file("one/src/main/java/shop/Mapper.java", mapper)
            .file("one/src/main/resources/Mapper.xml", statements.formatted("a"))
            .file("two/src/main/java/shop/Mapper.java", mapper)
            .file("two/src/main/resources/Mapper.xml", statements.formatted("b"))
            .codebase();

    assertEquals("shop.Mapper a\ntwo:shop.Mapper b", accesses(codebase));
  }

  @Test
  void two_wars_may_hold_the_same_class_name() throws Exception {
    war("one.war", DAO.formatted("a"));
    war("two.war", DAO.formatted("b"));
    Codebase codebase =
        new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none())
            .read(List.of(folder.resolve("one.war"), folder.resolve("two.war")));

    assertEquals("shop.Dao a\ntwo.war:shop.Dao b", accesses(codebase));
    List<String> ties = ties(codebase);
    assertTrue(ties.containsAll(expectedTies("")), ties::toString);
    assertTrue(ties.containsAll(expectedTies("two.war:")), ties::toString);
    assertEquals(List.of(), codebase.unresolved());
  }

  private void war(String name, String dao) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    String template =
        "package org.springframework.jdbc.core; public class JdbcTemplate { public int update(String sql) { return 0; } }";
    CompiledSource.of(
            Map.of(
                "shop/Dao.java",
                dao,
                "shop/User.java",
                USER,
                "org/springframework/jdbc/core/JdbcTemplate.java",
                template),
            "-g")
        .forEach(classes::put);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (Map.Entry<String, byte[]> type : classes.entrySet()) {
        if (type.getKey().startsWith("shop.")) {
          zip.putNextEntry(
              new ZipEntry("WEB-INF/classes/" + type.getKey().replace('.', '/') + ".class"));
          zip.write(type.getValue());
        }
      }
    }
  }

  @Test
  void each_type_that_is_told_apart_is_a_diagnostic() throws NoWorkspaceException {
    Codebase codebase =
        workspace()
            .file("one/src/main/java/shop/Dao.java", DAO.formatted("a"))
            .file("two/src/main/java/shop/Dao.java", DAO.formatted("b"))
            .codebase();

    Diagnostic only = codebase.diagnostics().get(0);
    assertEquals("duplicate-type", only.id());
    assertEquals(1, codebase.diagnostics().size());
    assertEquals("two/src/main/java/shop/Dao.java", only.location().path());
    assertTrue(only.message().endsWith("told apart as two:shop.Dao"), only::message);
  }
}
