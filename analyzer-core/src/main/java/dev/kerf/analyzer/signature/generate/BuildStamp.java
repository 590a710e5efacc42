package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.signature.Sha256;
import dev.kerf.analyzer.signature.SignatureListing;
import dev.kerf.analyzer.signature.generate.LibraryList.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files beside the library jars that say what was done, so that a build that changes nothing does
 * nothing: one says which code encoded which libraries, one is named by the list of libraries. The
 * profile that fetches the jars is active while the latter is missing; it has to name it itself,
 * since Maven expands nothing there.
 */
final class BuildStamp {

  private static final String ENCODED = "encoded.sha256";
  private static final String FETCHED = "fetched-";

  /** Enough digits to tell one list from another. */
  private static final int DIGITS = 12;

  private final String generator;
  private final List<Library> libraries;
  private final Path jars;

  /**
   * @param generator the digest of the code that encodes
   * @param jars holds a folder of jars for each shelf
   */
  BuildStamp(String generator, List<Library> libraries, Path jars) {
    this.generator = generator;
    this.libraries = libraries;
    this.jars = jars;
  }

  /** The name of the file that says that the listed libraries are there. */
  static String fetched(List<Library> libraries) {
    return FETCHED + sha256(libraries, "").substring(0, DIGITS);
  }

  private static String sha256(List<Library> libraries, String more) {
    String all =
        libraries.stream()
            .map(library -> library.shelf() + '\t' + library.coordinates() + '\n')
            .collect(Collectors.joining("", "", more));
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param folder with a folder of signatures for each shelf
   */
  boolean isCurrent(Path folder) throws IOException {
    Path encoded = jars.resolve(ENCODED);
    return Files.exists(encoded)
        && Files.readString(encoded).equals(sha256(libraries, generator))
        && libraries.stream()
            .map(library -> folder.resolve(library.shelf()).resolve(SignatureListing.FILE_NAME))
            .distinct()
            .allMatch(Files::exists);
  }

  /**
   * @throws IOException if a jar is missing, because the profile was not told that the list changed
   */
  void requireJars() throws IOException {
    for (Library library : libraries) {
      if (!Files.exists(jars.resolve(library.shelf()).resolve(library.jarName()))) {
        throw new IOException(
            library.coordinates()
                + " was not fetched; name target/signature-jars/"
                + fetched(libraries)
                + " in the profile fetch-signature-libraries");
      }
    }
  }

  void write() throws IOException {
    Files.writeString(jars.resolve(ENCODED), sha256(libraries, generator));
    Files.writeString(jars.resolve(fetched(libraries)), "");
  }
}
