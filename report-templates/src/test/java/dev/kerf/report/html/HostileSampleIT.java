package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A sample that somebody gave names to break out of the page with, read as any other. */
final class HostileSampleIT extends WorkbenchPage {

  private static final String MARKUP = "</script><img src=x onerror=\"document.title='owned'\">";

  /** What the JVM takes for a name of a class: neither dots nor slashes. */
  private static final String CLASS = "<img src=x onerror=\"title='owned'\">";

  private static final List<String> VIEWS =
      List.of("board", "matrix", "tables", "graph", "list", "changes");

  @Test
  void names_of_an_application_that_are_markup_run_nothing_in_any_view() throws Exception {
    Path sample = sample("shop").get(0);
    Path copy = folder.resolve("shop");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(sample.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path pom = copy.resolve("pom.xml");
    String title = "Shop" + MARKUP.replace("&", "&amp;").replace("<", "&lt;");
    Files.writeString(pom, Files.readString(pom).replace("Haferkamp Shop", title));
    String table = '"' + MARKUP.replace("\"", "\"\"") + '"';
    Files.writeString(
        copy.resolve("src/main/resources/db/migration/V9__names.sql"),
        "CREATE TABLE " + table + " (id BIGINT PRIMARY KEY, \"<b>x</b>\" INT);\n");
    String text = ("insert into " + table + " (id) values (1)").replace("\"", "\\\"");
    Files.writeString(
        copy.resolve("src/main/java/de/haferkamp/shop/service/NamesController.java"),
        """
        package de.haferkamp.shop.service;
        @org.springframework.web.bind.annotation.RestController
        class NamesController {
          private final org.springframework.jdbc.core.JdbcTemplate jdbc = null;
          @org.springframework.web.bind.annotation.PostMapping("/%s")
          void write() { jdbc.update("%s"); }
        }
        """
            .formatted(MARKUP.replace("\"", "\\\""), text));

    open(analyzer().analyze(List.of(copy), "Kerf test"));

    assertEquals("Shop" + MARKUP + " – Kerf", browser.value("document.title"));
    assertEquals(
        "Shop" + MARKUP, browser.value("document.querySelector('.brand .app').textContent"));
    assertEquals(
        true,
        browser.value(
            "document.querySelector('#coverage').textContent.includes('CREATE TABLE \"</script>')"),
        "no table has such a name: the statement is told as it stands");
    runsNothing();
  }

  /** No source can have a class of such a name, but a class file can. */
  @Test
  void names_of_classes_that_are_markup_run_nothing_in_any_view() throws Exception {
    Path classes = folder.resolve("application");
    for (String name : List.of("shop/Order", "shop/" + CLASS)) {
      Path file = classes.resolve(name.equals("shop/Order") ? name + ".class" : "shop/Other.class");
      Files.createDirectories(file.getParent());
      Files.write(file, called(name, name.equals("shop/Order") ? "shop/" + CLASS : "shop/Order"));
    }

    open(analyzer().analyze(List.of(classes), "Kerf test"));

    assertEquals(
        true, browser.value("document.body.textContent.includes(\"<img src=x onerror=\")"));
    runsNothing();
  }

  /** Opens all that there is, the menus of what can be taken along as well. */
  private void runsNothing() throws IOException {
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    browser.value(
        "if (globalThis.kerf?.app) for (const view of "
            + VIEWS.stream().map(view -> "'" + view + "'").toList()
            + ") kerf.app.show(view)");
    assertEquals(0L, ((Number) browser.value("document.images.length")).longValue());
    assertEquals(false, browser.value("document.title.startsWith('owned')"));
    assertEquals(List.of(), browser.console());
  }

  private static byte[] called(String name, String other) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor method =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    method.visitMethodInsn(Opcodes.INVOKESTATIC, other, "run", "()V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
