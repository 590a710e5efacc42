package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

final class CacheCommandTest {

  @TempDir private Path folder;

  @Test
  void a_run_keeps_what_it_reads_and_the_commands_tell_and_delete_it() throws IOException {
    Path cache = folder.resolve("cache");
    String first = export(cache);
    assertEquals(1, packs(cache));
    assertTrue(run(cache, "cache", "info").startsWith(cache + "\n  facts "), "says where");
    assertEquals(first, export(cache));
    run(cache, "cache", "clean");
    assertEquals(0, packs(cache));
    assertEquals(first, export(cache));
  }

  @Test
  void who_wants_no_cache_gets_the_same_and_leaves_nothing() throws IOException {
    Path cache = folder.resolve("cache");
    String kept = export(cache);
    run(cache, "cache", "clean");
    assertEquals(kept, export(cache, "--no-cache"));
    assertEquals(0, packs(cache));
  }

  @Test
  void an_analysis_of_what_has_not_changed_is_taken_as_it_was() throws IOException {
    Path cache = folder.resolve("cache");
    Path app = shop("Shop { Item item; } class Item {}");
    String first = analyze(cache, app, "first");
    assertEquals(2, packs(cache), "facts and the answer");
    assertEquals(first, analyze(cache, app, "second"));
    assertEquals(2, packs(cache));
    assertEquals(first, analyze(cache, app, "third", "--no-cache"));
    shop("Shop { Item item; } class Item { Shop shop; }");
    String changed = analyze(cache, app, "fourth");
    assertNotEquals(first, changed);
    assertEquals(changed, analyze(cache, app, "fifth", "--no-cache"));
    shop("Shop { Item item; } class Item {}");
    assertEquals(first, analyze(cache, app, "sixth"));
    Files.writeString(app.resolve("kerf.yml"), "exclude: [\"**/Nothing.java\"]\n");
    assertNotEquals(first, analyze(cache, app, "seventh"), "the configuration is an input");
    assertEquals(analyze(cache, app, "eighth"), analyze(cache, app, "ninth", "--no-cache"));
  }

  /** All that is printed and written, without the place of the report. */
  private String analyze(Path cache, Path app, String out, String... more) throws IOException {
    Path report = folder.resolve(out);
    List<String> arguments =
        new ArrayList<>(List.of("analyze", app.toString(), "--out", report.toString()));
    arguments.addAll(List.of(more));
    return run(cache, arguments.toArray(String[]::new)).replace(report.toString(), "")
        + Files.readString(report.resolve("result.json"))
        + Files.readString(report.resolve("index.html"));
  }

  @Test
  void the_folder_is_the_one_that_the_user_has_for_such_things() {
    String home = folder.toString();
    assertEquals(
        Optional.of(folder.resolve("xdg/kerf")),
        CacheChoice.path(Map.of("XDG_CACHE_HOME", folder.resolve("xdg").toString()), home));
    assertEquals(
        Optional.of(folder.resolve(".cache/kerf")),
        CacheChoice.path(Map.of("XDG_CACHE_HOME", "relative/path"), home));
    assertEquals(
        Optional.of(folder.resolve("of/.cache/kerf")),
        CacheChoice.path(Map.of("HOME", folder.resolve("of").toString()), home));
    assertEquals(Optional.empty(), CacheChoice.path(Map.of("HOME", " "), ""));
  }

  @Test
  void another_class_in_the_program_is_another_program() throws IOException {
    Path jar = folder.resolve("kerf.jar");
    jar(jar, "one");
    String one = ProgramDigest.of(jar.toString());
    assertEquals(one, ProgramDigest.of(jar.toString()));
    jar(jar, "two");
    assertNotEquals(one, ProgramDigest.of(jar.toString()));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String empty = ProgramDigest.of(classes + File.pathSeparator + "absent.jar");
    Files.writeString(classes.resolve("A.class"), "one");
    assertNotEquals(empty, ProgramDigest.of(classes.toString()));
  }

  private static long packs(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(file -> file.toString().endsWith(".pack")).count();
    }
  }

  private static void jar(Path file, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("A.class"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String export(Path cache, String... more) throws IOException {
    Path source = folder.resolve("app/src/main/java/shop/Shop.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package shop; class Shop { Item item; } class Item {}");
    String[] arguments = {
      "export", folder.resolve("app").toString(), "--what", "type-dependencies"
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    String table = run(cache, all);
    assertTrue(table.contains("shop.Shop,shop.Item,field"), table);
    return table;
  }

  private Path shop(String types) throws IOException {
    Path source = folder.resolve("app/src/main/java/shop/Shop.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package shop; class " + types);
    return folder.resolve("app");
  }

  private static String run(Path cache, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams streams =
        new Streams(out, Streams.utf8(OutputStream.nullOutputStream()), Ansi.OFF, Ansi.OFF);
    CacheChoice choice = new CacheChoice(Optional.of(cache), () -> "test");
    int code = new Kerf(new InstalledAnalyzer(streams, choice), streams, choice).run(arguments);
    assertEquals(0, code, out.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
