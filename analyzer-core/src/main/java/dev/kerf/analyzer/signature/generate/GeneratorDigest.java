package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.signature.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which code made a committed shelf: a hash over the sources that read and encode class
 * files, line ends normalised. Sources rather than class files, since compilers differ.
 */
final class GeneratorDigest {

  private static final List<String> PACKAGES =
      List.of("extract/bytecode", "signature/codec", "signature/generate");

  private GeneratorDigest() {}

  /**
   * @param analyzer the folder of the sources of {@code dev.kerf.analyzer}
   */
  static String of(Path analyzer) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : PACKAGES) {
      try (Stream<Path> found = Files.list(analyzer.resolve(folder))) {
        found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    files.sort(Comparator.comparing(file -> relative(analyzer, file)));
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(relative(analyzer, file)).append('\n');
      all.append(Files.readString(file).replace("\r\n", "\n"));
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
