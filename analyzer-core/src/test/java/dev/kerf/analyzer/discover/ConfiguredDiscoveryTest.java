package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationReader;
import dev.kerf.analyzer.config.Origin;
import dev.kerf.analyzer.config.SchemaFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kerf.yml says of files wins over what Kerf concludes. */
class ConfiguredDiscoveryTest {

  @TempDir private Path dir;

  private void write(String path, String content) throws Exception {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Workspace discover(String configuration) throws Exception {
    return WorkspaceDiscovery.discover(
        List.of(dir),
        ConfigurationReader.read("kerf.yml", configuration.getBytes(StandardCharsets.UTF_8), dir),
        CodeOrigin.AUTO);
  }

  private static RoleReason reason(Workspace found, String path) {
    return found.input(path).orElseThrow().placement().reason();
  }

  @Test
  void excluded_files_are_known_and_do_not_count() throws Exception {
    write("src/main/java/shop/Order.java", "package shop; class Order {}");
    write("src/main/java/shop/legacy/Old.java", "package shop.legacy; class Old {}");
    write("src/main/groovy/shop/legacy/Build.groovy", "println 1");
    Workspace found = discover("exclude: ['**/legacy/**']");
    assertEquals(RoleReason.EXCLUDED, reason(found, "src/main/java/shop/legacy/Old.java"));
    assertEquals(1, found.inputs(InputRole.MAIN, InputKind.JAVA_SOURCE).size());
    assertEquals(List.of(), found.foreignSources());
    assertEquals(
        1,
        found.counts().stream()
            .filter(count -> count.reason() == RoleReason.EXCLUDED)
            .mapToInt(InputCount::files)
            .sum());
  }

  @Test
  void include_leaves_out_the_rest_and_exclude_wins() throws Exception {
    write("a/src/main/java/A.java", "class A {}");
    write("a/src/main/java/B.java", "class B {}");
    write("b/src/main/java/C.java", "class C {}");
    Workspace found = discover("{include: a/src, exclude: B.java}");
    assertEquals(RoleReason.MAIN_SOURCE_SET, reason(found, "a/src/main/java/A.java"));
    assertEquals(RoleReason.EXCLUDED, reason(found, "a/src/main/java/B.java"));
    assertEquals(RoleReason.NOT_INCLUDED, reason(found, "b/src/main/java/C.java"));
  }

  @Test
  void a_source_root_counts_although_its_name_says_sample_or_test() throws Exception {
    write("src/main/java/A.java", "class A {}");
    write("samples/live/shop/Shop.java", "package shop; class Shop {}");
    write("samples/other/shop/Toy.java", "package shop; class Toy {}");
    Workspace found = discover("source-roots: [samples/live]");
    Input shop = found.input("samples/live/shop/Shop.java").orElseThrow();
    assertEquals(RoleReason.CONFIGURED_SOURCES, shop.placement().reason());
    assertEquals(Optional.of("samples/live"), shop.placement().sourceRoot());
    assertEquals(RoleReason.SAMPLE_FOLDER, reason(found, "samples/other/shop/Toy.java"));
  }

  @Test
  void generated_and_vendored_patterns_add_to_what_is_recognised() throws Exception {
    write("src/main/java/shop/Order.java", "package shop; class Order {}");
    write("src/main/java/shop/stubs/Stub.java", "package shop.stubs; class Stub {}");
    write("src/main/java/com/sun/Copy.java", "package com.sun; class Copy {}");
    Workspace found =
        discover("{generated: '**/stubs/**', vendored: src/main/java/com/sun, charset: UTF-16}");
    assertEquals(
        InputRole.GENERATED, found.input("src/main/java/shop/stubs/Stub.java").get().role());
    assertEquals(InputRole.VENDORED, found.input("src/main/java/com/sun/Copy.java").get().role());
    assertEquals(Optional.of(StandardCharsets.UTF_16), found.modules().get(0).sourceCharset());
  }

  @Test
  void a_named_schema_is_a_script_whatever_it_is_called() throws Exception {
    write("src/main/java/A.java", "class A {}");
    write("src/test/db/dump.txt", "create table a (b int);");
    Path outside = Files.createTempFile(dir.getParent(), "dump", ".sql");
    Files.writeString(outside, "create table c (d int);");
    Configuration read =
        ConfigurationReader.read(
                "kerf.yml", "schema: src/test/db/dump.txt".getBytes(StandardCharsets.UTF_8), dir)
            .withSchema(
                List.of(
                    new SchemaFile("../dump.sql", outside, new Origin.CommandOption("--schema"))));
    Workspace found = WorkspaceDiscovery.discover(List.of(dir), read, CodeOrigin.AUTO);
    assertEquals(
        List.of("../dump.sql", "src/test/db/dump.txt"),
        found.inputs(InputRole.MAIN, InputKind.SQL).stream().map(Input::path).toList());
    Files.delete(outside);
  }

  @Test
  void kerfs_own_file_is_no_file_of_the_application() throws Exception {
    write("src/main/java/A.java", "class A {}");
    write("kerf.yml", "exclude: B.java");
    assertEquals(RoleReason.KERFS_OWN, reason(discover("exclude: B.java"), "kerf.yml"));
  }
}
