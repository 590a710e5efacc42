package dev.kerf.analyzer.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import dev.kerf.analyzer.extract.bytecode.Written;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.TypeName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarSignaturesTest {

  @TempDir Path folder;

  @Test
  void a_type_of_a_jar_is_found_with_its_generics() throws IOException {
    Path jar = jar("lib.jar", compiled("package lib; class Box<T> { java.util.List<T> all; }"));
    try (JarSignatures signatures = SignatureIndex.of(List.of(jar))) {
      assertEquals(
          "java.util.List<T> all",
          Written.field(signatures.find(TypeName.of("lib.Box")).orElseThrow().fields().get(0)));
      assertTrue(signatures.hasPackage("lib"));
      assertTrue(signatures.contains(TypeName.of("lib.Box")));
      assertEquals(List.of(), signatures.diagnostics());
      assertEquals(
          List.of(new SignatureSource("lib.jar", "", Sha256.of(jar))), signatures.sources());
    }
  }

  @Test
  void what_no_jar_has_is_unknown() throws IOException {
    Path jar = jar("lib.jar", compiled("package lib; class Box {}"));
    try (JarSignatures signatures = SignatureIndex.of(List.of(jar))) {
      assertEquals(Optional.empty(), signatures.find(TypeName.of("lib.Bag")));
      assertFalse(signatures.hasPackage("li"));
    }
  }

  @Test
  void the_first_jar_that_has_a_type_wins() throws IOException {
    Path first = jar("first.jar", compiled("package lib; class Box { int first; }"));
    Path second = jar("second.jar", compiled("package lib; class Box { int second; }"));
    try (JarSignatures signatures = SignatureIndex.of(List.of(first, second))) {
      assertEquals(
          "int first",
          Written.field(signatures.find(TypeName.of("lib.Box")).orElseThrow().fields().get(0)));
    }
  }

  @Test
  void jars_in_front_of_the_shipped_signatures_win() throws IOException {
    Path jar = jar("own.jar", compiled("package lib; class Box {}"));
    try (JarSignatures own = SignatureIndex.of(List.of(jar))) {
      SignatureIndex both = SignatureIndex.layered(List.of(own, SignatureIndex.shipped()));

      assertTrue(both.contains(TypeName.of("lib.Box")));
      assertTrue(both.find(TypeName.of("java.lang.String")).isPresent());
      assertTrue(both.hasPackage("lib") && both.hasPackage("java.lang"));
      assertTrue(both.sources().containsAll(own.sources()));
    }
  }

  @Test
  void a_jar_that_cannot_be_read_is_one_diagnostic_and_the_others_go_on() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Path good = jar("good.jar", compiled("package lib; class Box {}"));
    Path missing = folder.resolve("missing.jar");
    try (JarSignatures signatures = SignatureIndex.of(List.of(text, missing, folder, good))) {
      assertEquals(List.of("unreadable-jar", "unreadable-jar", "unreadable-jar"), ids(signatures));
      assertTrue(signatures.contains(TypeName.of("lib.Box")));
    }
  }

  @Test
  void a_broken_class_is_one_diagnostic_at_its_place_in_the_jar() throws IOException {
    Map<String, byte[]> entries = compiled("package lib; class Box {}");
    entries.put("lib/Broken.class", "garbage".getBytes(StandardCharsets.UTF_8));
    Path jar = jar("lib.jar", entries);
    try (JarSignatures signatures = SignatureIndex.of(List.of(jar))) {
      assertEquals(Optional.empty(), signatures.find(TypeName.of("lib.Broken")));
      assertEquals(Optional.empty(), signatures.find(TypeName.of("lib.Broken")));
      assertEquals(List.of("unreadable-class-file"), ids(signatures));
      assertTrue(
          signatures.diagnostics().get(0).location().path().endsWith("lib.jar!/lib/Broken.class"));
    }
  }

  @Test
  void a_class_that_unpacks_without_end_is_cut_off() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("lib/Bomb.class", new byte[(16 << 20) + 1]);
    Path jar = jar("bomb.jar", entries);
    try (JarSignatures signatures = SignatureIndex.of(List.of(jar))) {
      assertEquals(Optional.empty(), signatures.find(TypeName.of("lib.Bomb")));
      assertEquals(List.of("class-file-too-large"), ids(signatures));
    }
  }

  @Test
  void entries_that_name_no_type_are_passed_over() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    byte[] box = compiled("package lib; class Box {}").get("lib/Box.class");
    for (String name :
        List.of(
            "META-INF/versions/21/lib/Box.class",
            "module-info.class",
            "lib/package-info.class",
            ".class",
            "a.b/Box.class",
            "../Box.class",
            "x[/Box.class",
            "lib/Box.txt",
            "lib/Other.class")) {
      entries.put(name, box);
    }
    Path jar = jar("odd.jar", entries);
    try (JarSignatures signatures = SignatureIndex.of(List.of(jar))) {
      assertEquals("[lib.Other]", signatures.names().toString());
      assertEquals(
          Optional.empty(),
          signatures.find(TypeName.of("lib.Other")),
          "the file declares another type than its name says");
    }
  }

  private static List<String> ids(JarSignatures signatures) {
    return signatures.diagnostics().stream().map(Diagnostic::id).toList();
  }

  private static Map<String, byte[]> compiled(String source) {
    Map<String, byte[]> entries = new TreeMap<>();
    CompiledSource.of("Source.java", source)
        .forEach((name, bytes) -> entries.put(name.replace('.', '/') + ".class", bytes));
    return entries;
  }

  private Path jar(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }
}
