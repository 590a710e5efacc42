package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.signature.Sha256;
import dev.kerf.analyzer.signature.SignatureListing;
import dev.kerf.analyzer.signature.SignatureSource;
import dev.kerf.analyzer.signature.codec.SignaturePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of encoded signatures while it is filled: one file a jar or module, and the listing. */
final class Shelf {

  private static final String EXTENSION = ".sig";

  private final Path folder;
  private final List<Unlisted> parts = new ArrayList<>();

  private record Unlisted(String name, byte[] bytes, List<String> packages) {
    String fileName() {
      return name + EXTENSION;
    }
  }

  Shelf(Path folder) {
    this.folder = folder;
  }

  /** Adds a part; those added first are preferred. */
  void add(String name, Collection<TypeDeclared> types) {
    List<String> packages =
        types.stream().map(type -> type.name().packageName()).distinct().sorted().toList();
    parts.add(new Unlisted(name, SignaturePart.encode(types), packages));
  }

  /** SHA-256 over the names and hashes of all parts. */
  String sha256() {
    return Sha256.of(
        parts.stream()
            .map(part -> part.fileName() + '\t' + Sha256.of(part.bytes()) + '\n')
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the files in place of those that were there.
   *
   * @param source of a part, by its name
   */
  void write(String generator, Function<String, SignatureSource> source) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> before = Files.list(folder)) {
      for (Path file : before.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
        Files.delete(file);
      }
    }
    List<SignatureListing.Part> listed = new ArrayList<>();
    for (Unlisted part : parts) {
      Files.write(folder.resolve(part.fileName()), part.bytes());
      listed.add(
          new SignatureListing.Part(
              part.fileName(),
              Sha256.of(part.bytes()),
              source.apply(part.name()),
              part.packages()));
    }
    Files.writeString(
        folder.resolve(SignatureListing.FILE_NAME), new SignatureListing(generator, listed).text());
  }
}
