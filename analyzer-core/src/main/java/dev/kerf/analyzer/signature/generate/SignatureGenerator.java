package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.signature.SignatureSource;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the shelves of signatures; run by the build, never by an analysis. */
public final class SignatureGenerator {

  private static final String USAGE = "usage: jdk <folder> <sources>";

  private SignatureGenerator() {}

  /**
   * {@code jdk <folder> <sources>} encodes what the running JDK exports into a folder; the sources
   * of the analyzer tell which code did so.
   *
   * @throws IllegalArgumentException for other arguments
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals("jdk")) {
      jdk(Path.of(arguments[1]), Path.of(arguments[2]));
    } else {
      throw new IllegalArgumentException(USAGE);
    }
  }

  private static void jdk(Path folder, Path sources) throws IOException {
    JdkModules modules = new JdkModules();
    Shelf shelf = new Shelf(folder);
    for (String module : modules.names()) {
      shelf.add(module, modules.api(module));
    }
    SignatureSource source = new SignatureSource("jdk", modules.version(), shelf.sha256());
    shelf.write(GeneratorDigest.of(sources), part -> source);
  }
}
