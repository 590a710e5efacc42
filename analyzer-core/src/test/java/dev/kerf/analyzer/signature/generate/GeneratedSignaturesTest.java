package dev.kerf.analyzer.signature.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.signature.ModuleListing;
import dev.kerf.analyzer.signature.Sha256;
import dev.kerf.analyzer.signature.SignatureIndex;
import dev.kerf.analyzer.signature.SignatureListing;
import dev.kerf.analyzer.signature.SignatureSource;
import dev.kerf.analyzer.signature.codec.SignaturePart;
import dev.kerf.analyzer.signature.generate.LibraryList.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build made, against what it was made from. */
final class GeneratedSignaturesTest {

  private static final Path POM = Path.of("pom.xml");
  private static final Path JARS = Path.of("target/signature-jars");
  private static final Path SHELVES = Path.of("target/classes/dev/kerf/analyzer/signature");

  @TempDir Path folder;

  @Test
  void every_library_of_the_pom_is_shipped() throws IOException {
    Set<String> shipped =
        SignatureIndex.shipped().sources().stream()
            .map(source -> source.name() + ':' + source.version())
            .collect(Collectors.toSet());
    List<Library> libraries = LibraryList.read(POM);

    assertTrue(libraries.size() > 100, "only " + libraries.size());
    assertEquals(
        List.of(),
        libraries.stream().map(Library::coordinates).filter(l -> !shipped.contains(l)).toList());
    assertEquals(
        Set.of("jakarta", "javax", "common"),
        libraries.stream().map(Library::shelf).collect(Collectors.toSet()));
  }

  @Test
  void the_jars_are_fetched_anew_when_the_list_has_changed() throws IOException {
    String missing =
        "<missing>${basedir}/target/signature-jars/"
            + BuildStamp.fetched(LibraryList.read(POM))
            + "</missing>";

    assertTrue(Files.readString(POM).contains(missing), "the pom should say " + missing);
  }

  @Test
  void a_library_encoded_again_gives_the_same_bytes() throws IOException {
    Library jdbc =
        LibraryList.read(POM).stream()
            .filter(library -> library.artifact().equals("spring-jdbc"))
            .findFirst()
            .orElseThrow();
    new LibraryShelves(JARS, folder).write(List.of(jdbc));

    String file = jdbc.shelf() + '/' + jdbc.artifact() + '-' + jdbc.version() + ".sig";
    assertArrayEquals(
        Files.readAllBytes(SHELVES.resolve(file)), Files.readAllBytes(folder.resolve(file)));
  }

  private static final Set<String> LISTINGS =
      Set.of(SignatureListing.FILE_NAME, ModuleListing.FILE_NAME);

  @Test
  void every_part_has_the_hash_and_the_packages_that_its_listing_says() throws IOException {
    for (String shelf : List.of("jdk", "jakarta", "javax", "common")) {
      Path place = SHELVES.resolve(shelf);
      SignatureListing listing =
          SignatureListing.parse(Files.readString(place.resolve(SignatureListing.FILE_NAME)));
      for (SignatureListing.Part part : listing.parts()) {
        byte[] bytes = Files.readAllBytes(place.resolve(part.fileName()));
        assertEquals(part.sha256(), Sha256.of(bytes), part.fileName());
        assertEquals(
            part.packages(),
            SignaturePart.open(bytes).names().stream()
                .map(name -> name.packageName())
                .distinct()
                .sorted()
                .toList(),
            part.fileName());
      }
      try (Stream<Path> files = Files.list(place)) {
        long parts =
            files.filter(file -> !LISTINGS.contains(file.getFileName().toString())).count();
        assertEquals(listing.parts().size(), parts, "unlisted files in " + shelf);
      }
    }
  }

  @Test
  void every_type_of_a_module_of_this_jdk_is_decoded_as_it_was_encoded() throws IOException {
    Collection<TypeDeclared> types = new JdkModules().api("java.base");
    SignaturePart part = SignaturePart.open(SignaturePart.encode(types));

    assertTrue(types.size() > 1000, "only " + types.size());
    types.forEach(type -> assertEquals(Optional.of(type), part.find(type.name())));
  }

  /** The shipped JDK may be newer than the one that runs this: it may have more, but not less. */
  @Test
  void the_shipped_jdk_has_what_this_jdk_has_in_packages_that_only_grow() throws IOException {
    for (TypeDeclared here : new JdkModules().api("java.base")) {
      if (!isStable(here)) {
        continue;
      }
      TypeDeclared shipped =
          SignatureIndex.shipped()
              .find(here.name())
              .orElseThrow(() -> new AssertionError("not shipped: " + here.name()));
      assertEquals(here.kind(), shipped.kind(), here.name()::binaryName);
      assertEquals(here.typeParameters(), shipped.typeParameters(), here.name()::binaryName);
      List<String> methods = methods(shipped);
      assertEquals(
          List.of(),
          methods(here).stream().filter(method -> !methods.contains(method)).toList(),
          here.name()::binaryName);
    }
  }

  @Test
  void the_jdk_encoded_again_by_itself_gives_the_same_bytes() throws IOException {
    SignatureSource shipped =
        SignatureIndex.shipped().sources().stream()
            .filter(source -> source.name().equals("jdk"))
            .findFirst()
            .orElseThrow();
    JdkModules here = new JdkModules();
    assumeTrue(here.version().equals(shipped.version()), "this is JDK " + here.version());

    for (String module : List.of("java.base", "java.sql", "java.xml")) {
      assertArrayEquals(
          Files.readAllBytes(SHELVES.resolve("jdk/" + module + ".sig")),
          SignaturePart.encode(here.api(module)),
          () -> module + ": generate the signatures anew, see docs/adr/0005-shipped-signatures.md");
    }
  }

  private static boolean isStable(TypeDeclared type) {
    return Set.of("java.util", "java.util.function", "java.util.stream", "java.time", "java.math")
        .contains(type.name().packageName());
  }

  /** Names, parameters and results; modifiers and exceptions change between versions. */
  private static List<String> methods(TypeDeclared type) {
    return type.methods().stream()
        .map(
            method ->
                method.name()
                    + method.parameters().stream().map(parameter -> parameter.type()).toList()
                    + method.returnType())
        .toList();
  }
}
