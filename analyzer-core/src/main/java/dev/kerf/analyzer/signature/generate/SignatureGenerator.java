package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.signature.ModuleListing;
import dev.kerf.analyzer.signature.SignatureSource;
import dev.kerf.analyzer.signature.generate.LibraryList.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the shelves of signatures; run by the build, never by an analysis. */
public final class SignatureGenerator {

  private static final String USAGE =
      """
      usage: jdk <sources> <folder>
             libraries <sources> <pom> <jars> <folder>
      """;

  private SignatureGenerator() {}

  /**
   * {@code jdk <sources> <folder>} encodes what the running JDK exports into a folder. {@code
   * libraries <sources> <pom> <jars> <folder>} encodes the jars that the pom lists, unless that was
   * done by this code before. The sources of {@code dev.kerf.analyzer} tell which code it is.
   *
   * @throws IllegalArgumentException for other arguments
   */
  public static void main(String[] arguments) throws IOException {
    String command = arguments.length == 0 ? "" : arguments[0];
    if (command.equals("jdk") && arguments.length == 3) {
      jdk(Path.of(arguments[1]), Path.of(arguments[2]));
    } else if (command.equals("libraries") && arguments.length == 5) {
      libraries(
          Path.of(arguments[1]),
          LibraryList.read(Path.of(arguments[2])),
          Path.of(arguments[3]),
          Path.of(arguments[4]));
    } else {
      throw new IllegalArgumentException(USAGE);
    }
  }

  private static void jdk(Path sources, Path folder) throws IOException {
    JdkModules modules = new JdkModules();
    Shelf shelf = new Shelf(folder);
    for (String module : modules.names()) {
      shelf.add(module, modules.api(module));
    }
    SignatureSource source = new SignatureSource("jdk", modules.version(), shelf.sha256());
    shelf.write(GeneratorDigest.of(sources), part -> source);
    Files.writeString(folder.resolve(ModuleListing.FILE_NAME), modules.imports().text());
  }

  private static void libraries(Path sources, List<Library> libraries, Path jars, Path folder)
      throws IOException {
    BuildStamp stamp = new BuildStamp(GeneratorDigest.of(sources), libraries, jars);
    if (!stamp.isCurrent(folder)) {
      stamp.requireJars();
      new LibraryShelves(jars, folder).write(libraries);
      stamp.write();
    }
  }
}
