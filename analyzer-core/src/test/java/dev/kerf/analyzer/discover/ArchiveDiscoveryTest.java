package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import dev.kerf.analyzer.model.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are named are applications; what is packed in them has a place, or is refused. */
final class ArchiveDiscoveryTest {

  private static final byte[] ORDER =
      CompiledSource.of("Order.java", "package shop; class Order {}").get("shop.Order");

  @TempDir Path dir;

  @Test
  void a_jar_is_an_application_with_the_title_of_its_build() throws Exception {
    Workspace found =
        discover(
            "app-1.0.jar",
            new PackedArchive()
                .with("META-INF/maven/g/a/pom.properties", "artifactId=shop-app\n")
                .with("META-INF/maven/g/a/pom.xml", "<project/>")
                .with("shop/Order.class", ORDER)
                .with("shop/test/mapper.xml", "<mapper/>")
                .with("lib/driver.jar", new byte[10])
                .bytes());

    assertEquals("shop-app", found.title());
    assertEquals(
        """
        app-1.0.jar!/META-INF/maven/g/a/pom.properties BUILD_LOGIC
        app-1.0.jar!/META-INF/maven/g/a/pom.xml BUILD_LOGIC
        app-1.0.jar!/lib/driver.jar LIBRARY
        app-1.0.jar!/shop/Order.class CLASS_FOLDER
        app-1.0.jar!/shop/test/mapper.xml NO_OTHER_ROLE""",
        roles(found));
    assertEquals(
        ORDER.length,
        found.input("app-1.0.jar!/shop/Order.class").orElseThrow().read().bytes().length);
  }

  @Test
  void a_war_and_a_jar_of_spring_boot_keep_their_classes_apart_from_libraries() throws Exception {
    assertEquals(
        """
        web.war!/WEB-INF/classes/shop/Order.class CLASS_FOLDER
        web.war!/WEB-INF/lib/orm.jar LIBRARY
        web.war!/WEB-INF/web.xml NO_OTHER_ROLE
        web.war!/applet/Game.class LIBRARY""",
        roles(
            discover(
                "web.war",
                new PackedArchive()
                    .with("WEB-INF/web.xml", "<web-app/>")
                    .with("WEB-INF/classes/shop/Order.class", ORDER)
                    .with("WEB-INF/lib/orm.jar", new byte[10])
                    .with("applet/Game.class", ORDER)
                    .bytes())));
    assertEquals(
        """
        boot.jar!/BOOT-INF/classes/shop/Order.class CLASS_FOLDER
        boot.jar!/BOOT-INF/lib/orm.jar LIBRARY
        boot.jar!/org/springframework/boot/loader/Launcher.class LIBRARY""",
        roles(
            discover(
                "boot.jar",
                new PackedArchive()
                    .with("BOOT-INF/classes/shop/Order.class", ORDER)
                    .with("BOOT-INF/lib/orm.jar", new byte[10])
                    .with("org/springframework/boot/loader/Launcher.class", ORDER)
                    .bytes())));
  }

  @Test
  void the_modules_that_an_ear_lists_are_opened_and_its_other_archives_are_libraries()
      throws Exception {
    byte[] jar = new PackedArchive().with("shop/Order.class", ORDER).bytes();
    byte[] war = new PackedArchive().with("WEB-INF/classes/shop/Order.class", ORDER).bytes();
    Workspace found =
        discover(
            "shop.ear",
            new PackedArchive()
                .with(
                    "META-INF/application.xml",
                    """
                    <application><module><ejb>./beans.jar</ejb></module>
                    <module><web><web-uri>/web.war</web-uri></web></module></application>""")
                .with("beans.jar", jar)
                .with("helper.jar", jar)
                .with("lib/orm.jar", jar)
                .with("web.war", war)
                .bytes());

    assertEquals(
        """
        shop.ear!/META-INF/application.xml NO_OTHER_ROLE
        shop.ear!/beans.jar!/shop/Order.class CLASS_FOLDER
        shop.ear!/helper.jar LIBRARY
        shop.ear!/lib/orm.jar LIBRARY
        shop.ear!/web.war!/WEB-INF/classes/shop/Order.class CLASS_FOLDER""",
        roles(found));
    assertEquals(
        List.of("shop", "beans", "web"), found.modules().stream().map(BuildModule::name).toList());
  }

  @Test
  void an_unpacked_archive_beside_the_class_files_is_read_once() throws Exception {
    for (String folder : List.of("target/classes", "target/shop-1.0/WEB-INF/classes")) {
      Path file = dir.resolve("web").resolve(folder).resolve("shop/Order.class");
      Files.createDirectories(file.getParent());
      Files.write(file, ORDER);
    }
    Files.writeString(
        dir.resolve("web/pom.xml"), "<project><artifactId>web</artifactId></project>");
    Workspace found =
        WorkspaceDiscovery.discover(List.of(dir), Configuration.none(), CodeOrigin.BYTECODE);
    assertEquals(
        """
        web/pom.xml NO_OTHER_ROLE
        web/target/classes/shop/Order.class CLASS_FOLDER
        web/target/shop-1.0/WEB-INF/classes/shop/Order.class COPIED_CLASS""",
        roles(found));
  }

  @Test
  void of_several_releases_the_newest_up_to_17_is_read() throws Exception {
    Workspace found =
        discover(
            "app.jar",
            new PackedArchive()
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n")
                .with("META-INF/versions/9/shop/Order.class", ORDER)
                .with("META-INF/versions/17/shop/Order.class", ORDER)
                .with("META-INF/versions/21/shop/Order.class", ORDER)
                .with("shop/Item.class", ORDER)
                .with("shop/Order.class", ORDER)
                .bytes());

    assertEquals(
        """
        app.jar!/META-INF/versions/17/shop/Order.class CLASS_FOLDER
        app.jar!/META-INF/versions/21/shop/Order.class OTHER_RELEASE
        app.jar!/META-INF/versions/9/shop/Order.class OTHER_RELEASE
        app.jar!/shop/Item.class CLASS_FOLDER
        app.jar!/shop/Order.class OTHER_RELEASE""",
        roles(found));
  }

  @Test
  void a_script_in_front_of_an_archive_is_passed_over() throws Exception {
    byte[] jar = new PackedArchive().with("shop/Order.class", ORDER).bytes();
    byte[] script = "#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8);
    byte[] both = java.util.Arrays.copyOf(script, script.length + jar.length);
    System.arraycopy(jar, 0, both, script.length, jar.length);
    Workspace found = discover("app.jar", both);

    assertEquals(
        ORDER.length, found.input("app.jar!/shop/Order.class").orElseThrow().read().bytes().length);
  }

  @Test
  void class_files_of_a_build_may_lie_inside_the_repository_that_is_named_too() throws Exception {
    write(
        "src/main/java/shop/Till.java",
        "package shop; class Till {}".getBytes(StandardCharsets.UTF_8));
    write("pom.xml", "<project/>".getBytes(StandardCharsets.UTF_8));
    write("target/classes/shop/Order.class", ORDER);
    Workspace found = WorkspaceDiscovery.discover(List.of(dir, dir.resolve("target/classes")));

    assertEquals(
        """
        pom.xml NO_OTHER_ROLE
        src/main/java/shop/Till.java MAIN_SOURCE_SET
        target/classes/shop/Order.class CLASS_FOLDER""",
        roles(found));
  }

  @Test
  void class_files_are_read_instead_of_sources_when_they_are_asked_for() throws Exception {
    write(
        "src/main/java/shop/Till.java",
        "package shop; class Till {}".getBytes(StandardCharsets.UTF_8));
    write("pom.xml", "<project/>".getBytes(StandardCharsets.UTF_8));
    write("target/classes/shop/Order.class", ORDER);
    write("target/test-classes/shop/Order.class", ORDER);
    Workspace found =
        WorkspaceDiscovery.discover(List.of(dir), Configuration.none(), CodeOrigin.BYTECODE);

    assertEquals(
        """
        pom.xml NO_OTHER_ROLE
        src/main/java/shop/Till.java NOT_ASKED_FOR
        target/classes/shop/Order.class CLASS_FOLDER
        target/test-classes/shop/Order.class TEST_FOLDER""",
        roles(found));
  }

  // ---- hostile --------------------------------------------------------------------------------

  @Test
  void entries_that_lead_out_of_the_archive_are_refused_and_counted() throws Exception {
    byte[] jar =
        new PackedArchive()
            .with("shop/Order.class", ORDER)
            .with("aaaaaa/x.sql", "drop table a")
            .with("bbbbbb/x.sql", "drop table b")
            .with("cccccc/x.sql", "drop table c")
            .bytes();
    jar = PackedArchive.renamed(jar, "aaaaaa/x.sql", "../../../x.sql".substring(2));
    jar = PackedArchive.renamed(jar, "bbbbbb/x.sql", "/bbbbb/x.sql");
    jar = PackedArchive.renamed(jar, "cccccc/x.sql", "..\\..\\c.sql1".substring(0, 12));
    Workspace found = discover("app.jar", jar);

    assertEquals("app.jar!/shop/Order.class CLASS_FOLDER", roles(found));
    assertEquals(List.of("archive-entry-refused"), ids(found));
    assertEquals(
        "3 entries have names that lead out of the archive; they were not read",
        found.diagnostics().get(0).message());
  }

  @Test
  void of_two_entries_with_one_name_the_first_is_read() throws Exception {
    byte[] jar =
        new PackedArchive()
            .with("shop/Order.class", ORDER)
            .with("a.sql", "create table first (id int)")
            .with("b.sql", "create table second (id int)")
            .bytes();
    Workspace found = discover("app.jar", PackedArchive.renamed(jar, "b.sql", "a.sql"));

    assertEquals(
        "create table first (id int)",
        new String(
            found.input("app.jar!/a.sql").orElseThrow().read().bytes(), StandardCharsets.UTF_8));
    assertEquals(List.of("archive-entry-twice"), ids(found));
  }

  @Test
  void names_that_could_forge_a_line_are_escaped() throws Exception {
    Workspace found =
        discover(
            "app.jar",
            new PackedArchive()
                .with("shop/Order.class", ORDER)
                .with("a\n::error::.sql", "select 1")
                .bytes());

    assertEquals(
        """
        app.jar!/a\\x0A::error::.sql NO_OTHER_ROLE
        app.jar!/shop/Order.class CLASS_FOLDER""",
        roles(found));
  }

  @Test
  void a_zip_bomb_is_refused_before_anything_is_unpacked() throws Exception {
    Workspace found =
        discover("bomb.jar", new PackedArchive().with("a.sql", new byte[300 << 20]).bytes());

    assertEquals("", roles(found));
    assertEquals(List.of("archive-bomb", "no-java-source"), ids(found));
  }

  @Test
  void entries_that_claim_four_gigabytes_are_refused() throws Exception {
    byte[] jar = new PackedArchive().with("shop/Order.class", ORDER).bytes();
    Workspace found =
        discover("big.jar", PackedArchive.claiming(jar, "shop/Order.class", 24, 0xFFFFFFFE));

    assertEquals(List.of("archive-bomb", "no-java-source"), ids(found));
  }

  @Test
  void an_entry_that_unpacks_to_more_than_it_claims_is_unreadable() throws Exception {
    byte[] jar = new PackedArchive().with("shop/Order.class", ORDER).bytes();
    Input forged =
        discover("app.jar", PackedArchive.claiming(jar, "shop/Order.class", 24, 5))
            .input("app.jar!/shop/Order.class")
            .orElseThrow();

    assertEquals(
        "file-unreadable",
        assertThrows(UnreadableInputException.class, forged::read).diagnostic().id());
  }

  @Test
  void entries_that_share_their_bytes_or_lie_outside_make_the_archive_unreadable()
      throws Exception {
    byte[] jar = new PackedArchive().with("a.sql", "select 1").with("b.sql", "select 2").bytes();

    assertEquals(
        List.of("no-java-source", "unreadable-archive"),
        ids(discover("shared.jar", PackedArchive.claiming(jar, "b.sql", 42, 0))));
    assertEquals(
        List.of("no-java-source", "unreadable-archive"),
        ids(discover("outside.jar", PackedArchive.claiming(jar, "b.sql", 42, 1 << 30))));
  }

  @Test
  void archives_nested_fifty_deep_are_opened_four_deep() throws Exception {
    byte[] inner = new PackedArchive().with("shop/Order.class", ORDER).bytes();
    for (int depth = 0; depth < 50; depth++) {
      inner = new PackedArchive().with("inner.ear", inner).bytes();
    }
    Workspace found = discover("outer.ear", inner);

    assertEquals(List.of("archive-too-deep", "no-java-source"), ids(found));
    assertEquals(4, found.modules().size());
  }

  @Test
  void what_is_no_archive_is_one_diagnostic_wherever_it_is_cut() throws Exception {
    byte[] jar = new PackedArchive().with("shop/Order.class", ORDER).bytes();
    for (int length = 0; length < jar.length; length++) {
      assertEquals(
          List.of("no-java-source", "unreadable-archive"),
          ids(discover("cut.jar", java.util.Arrays.copyOf(jar, length))),
          "cut at " + length);
    }
  }

  @Test
  void an_archive_with_any_byte_changed_is_read_or_refused_but_never_throws() throws Exception {
    byte[] jar = new PackedArchive().with("shop/Order.class", ORDER).with("a.sql", "x").bytes();
    for (int at = 0; at < jar.length; at++) {
      byte original = jar[at];
      for (byte replacement : new byte[] {0, 1, 0x7F, (byte) 0xFF}) {
        jar[at] = replacement;
        FileTree tree = ArchiveTree.read(Bytes.of(jar), "app.jar");
        for (FileTree.File file : tree.files()) {
          try {
            file.loader().load(1 << 20);
          } catch (java.io.IOException refused) {
            // the entry is one diagnostic where it is read
          }
        }
      }
      jar[at] = original;
    }
  }

  // ---- helpers --------------------------------------------------------------------------------

  private Workspace discover(String name, byte[] archive) throws Exception {
    return WorkspaceDiscovery.discover(List.of(write(name, archive)));
  }

  private Path write(String name, byte[] bytes) throws Exception {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static String roles(Workspace found) {
    return found.inputs().stream()
        .map(input -> input.path() + ' ' + input.placement().reason())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> ids(Workspace found) {
    return found.diagnostics().stream().map(Diagnostic::id).distinct().sorted().toList();
  }
}
