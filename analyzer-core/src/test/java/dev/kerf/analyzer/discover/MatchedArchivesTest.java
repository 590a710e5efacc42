package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationReader;
import dev.kerf.analyzer.model.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive inside a repository is a library, unless it holds the application's own packages. */
final class MatchedArchivesTest {

  @TempDir Path dir;

  @BeforeEach
  void sources() throws Exception {
    write("src/shop/order/Order.java", "package shop.order; class Order {}".getBytes());
    write("src/shop/order/Item.java", "package shop.order; class Item {}".getBytes());
  }

  private void write(String path, byte[] content) throws Exception {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** An archive with classes that nobody has to read. */
  private void archive(String path, String... entries) throws Exception {
    PackedArchive archive = new PackedArchive();
    for (String entry : entries) {
      archive.with(entry, new byte[] {1});
    }
    write(path, archive.bytes());
  }

  private Workspace discover(String configuration, CodeOrigin from) throws Exception {
    Configuration read =
        ConfigurationReader.read("kerf.yml", configuration.getBytes(StandardCharsets.UTF_8), dir);
    return WorkspaceDiscovery.discover(List.of(dir), read, from);
  }

  private static String binaries(Workspace found) {
    return found.inputs().stream()
        .filter(input -> !input.kind().isText())
        .map(input -> input.path() + ' ' + input.placement().reason())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void an_archive_with_the_packages_of_the_sources_is_read() throws Exception {
    archive("lib/legacy.jar", "shop/order/Legacy.class", "shop/order/Old.class", "shop/Rest.class");
    Workspace found = discover("", CodeOrigin.AUTO);

    assertEquals(
        """
        lib/legacy.jar!/shop/Rest.class CLASS_FOLDER
        lib/legacy.jar!/shop/order/Legacy.class CLASS_FOLDER
        lib/legacy.jar!/shop/order/Old.class CLASS_FOLDER""",
        binaries(found));
    assertEquals(
        List.of("archive-of-the-application"),
        found.diagnostics().stream().map(Diagnostic::id).toList());
    assertEquals(
        List.of("", "lib/legacy.jar"), found.modules().stream().map(BuildModule::path).toList());
  }

  @Test
  void a_war_counts_by_its_classes() throws Exception {
    archive("old.war", "WEB-INF/classes/shop/order/Page.class", "WEB-INF/lib/orm.jar");
    assertEquals(
        """
        old.war!/WEB-INF/classes/shop/order/Page.class CLASS_FOLDER
        old.war!/WEB-INF/lib/orm.jar LIBRARY""",
        binaries(discover("", CodeOrigin.AUTO)));
  }

  @Test
  void what_was_built_from_the_sources_may_be_stale_and_stays_out() throws Exception {
    archive("shop.jar", "shop/order/Order.class", "shop/order/Item.class", "shop/order/Gone.class");
    assertEquals("shop.jar LIBRARY", binaries(discover("", CodeOrigin.AUTO)));
  }

  @Test
  void archives_of_others_stay_libraries() throws Exception {
    archive("lib/orm.jar", "org/orm/A.class", "org/orm/B.class", "shop/order/Plugin.class");
    archive("lib/broken.jar");
    write("lib/cut.jar", new byte[] {'P', 'K', 3, 4});
    assertEquals(
        "lib/broken.jar LIBRARY\nlib/cut.jar LIBRARY\nlib/orm.jar LIBRARY",
        binaries(discover("", CodeOrigin.AUTO)));
  }

  @Test
  void packages_that_the_user_names_match_with_all_below_them() throws Exception {
    archive("lib/billing.jar", "com/acme/billing/Invoice.class", "com/acme/Main.class");
    archive("lib/other.jar", "com/acmetools/Tool.class");
    assertEquals(
        """
        lib/billing.jar!/com/acme/Main.class CLASS_FOLDER
        lib/billing.jar!/com/acme/billing/Invoice.class CLASS_FOLDER
        lib/other.jar LIBRARY""",
        binaries(discover("application-packages: [com.acme]", CodeOrigin.AUTO)));
  }

  @Test
  void what_the_user_calls_a_copy_of_others_is_not_opened() throws Exception {
    archive("lib/legacy.jar", "shop/order/Legacy.class");
    assertEquals(
        "lib/legacy.jar CONFIGURED_VENDORED",
        binaries(discover("vendored: [lib]", CodeOrigin.AUTO)));
  }

  @Test
  void of_an_archive_that_is_named_what_the_same_build_made_is_read_too() throws Exception {
    byte[] core =
        new PackedArchive()
            .with("META-INF/maven/a/b/pom.properties", "groupId=com.acme\nartifactId=core\n")
            .with("com/acme/core/Invoice.class", new byte[] {1})
            .bytes();
    byte[] orm =
        new PackedArchive()
            .with("META-INF/maven/a/b/pom.properties", "groupId=org.orm\nartifactId=orm\n")
            .with("org/orm/Session.class", new byte[] {1})
            .bytes();
    byte[] plugin = new PackedArchive().with("com/acme/web/Extra.class", new byte[] {1}).bytes();
    byte[] app =
        new PackedArchive()
            .with("META-INF/maven/a/b/pom.properties", "groupId=com.acme\nartifactId=app\n")
            .with("BOOT-INF/classes/com/acme/web/Page.class", new byte[] {1})
            .with("BOOT-INF/lib/core-1.jar", core)
            .with("BOOT-INF/lib/orm-2.jar", orm)
            .with("BOOT-INF/lib/plugin.jar", plugin)
            .bytes();
    Path other = Files.createDirectory(dir.resolve("dist"));
    Files.write(other.resolve("app.jar"), app);
    Workspace found =
        WorkspaceDiscovery.discover(
            List.of(other.resolve("app.jar")), Configuration.none(), CodeOrigin.AUTO);

    assertEquals(
        """
        app.jar!/BOOT-INF/classes/com/acme/web/Page.class CLASS_FOLDER
        app.jar!/BOOT-INF/lib/core-1.jar!/com/acme/core/Invoice.class CLASS_FOLDER
        app.jar!/BOOT-INF/lib/orm-2.jar LIBRARY
        app.jar!/BOOT-INF/lib/plugin.jar!/com/acme/web/Extra.class CLASS_FOLDER""",
        binaries(found));
  }

  @Test
  void the_gate_reads_sources_alone() throws Exception {
    archive("lib/legacy.jar", "shop/order/Legacy.class");
    assertEquals("lib/legacy.jar LIBRARY", binaries(discover("", CodeOrigin.SOURCE)));
  }
}
