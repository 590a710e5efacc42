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
 * A file beside the library jars that says which code encoded which libraries, so that a build that
 * changes neither does nothing. While it is missing, the build fetches the jars.
 */
final class BuildStamp {

  private static final String FILE_NAME = "encoded.sha256";

  private final String digest;
  private final List<Library> libraries;
  private final Path jars;

  private BuildStamp(String digest, List<Library> libraries, Path jars) {
    this.digest = digest;
    this.libraries = libraries;
    this.jars = jars;
  }

  /**
   * @param generator the digest of the code that encodes
   * @param jars holds a folder of jars for each shelf
   */
  static BuildStamp of(String generator, List<Library> libraries, Path jars) {
    String all =
        libraries.stream()
            .map(library -> library.shelf() + '\t' + library.coordinates() + '\n')
            .collect(Collectors.joining("", generator + '\n', ""));
    return new BuildStamp(Sha256.of(all.getBytes(StandardCharsets.UTF_8)), libraries, jars);
  }

  /**
   * @param folder with a folder of signatures for each shelf
   */
  boolean isCurrent(Path folder) throws IOException {
    Path file = jars.resolve(FILE_NAME);
    return Files.exists(file)
        && Files.readString(file).equals(digest)
        && libraries.stream()
            .map(library -> folder.resolve(library.shelf()).resolve(SignatureListing.FILE_NAME))
            .distinct()
            .allMatch(Files::exists);
  }

  /**
   * @throws IOException if a jar is missing; the next build will fetch it
   */
  void requireJars() throws IOException {
    for (Library library : libraries) {
      Path jar = jars.resolve(library.shelf()).resolve(library.jarName());
      if (!Files.exists(jar)) {
        Files.deleteIfExists(jars.resolve(FILE_NAME));
        throw new IOException(
            library.coordinates()
                + " is new in the list of libraries; build once more to fetch it");
      }
    }
  }

  void write() throws IOException {
    Files.writeString(jars.resolve(FILE_NAME), digest);
  }
}
