package dev.kerf.cli;

import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.file.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the {@code CODEOWNERS} file of a repository where the forges look for it. */
final class CodeOwnersFile {

  /** Forges refuse larger ones. */
  private static final int MOST_BYTES = 3 << 20;

  private static final List<String> PLACES =
      List.of("CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS");

  private CodeOwnersFile() {}

  /**
   * The owners of one folder. Of several folders none: paths of the analysis then begin with the
   * folder's name, those of the file do not. One that cannot be read is nobody's word.
   */
  static Optional<CodeOwners> of(List<Path> folders) {
    if (folders.size() != 1) {
      return Optional.empty();
    }
    for (String place : PLACES) {
      Path file = folders.get(0).resolve(place);
      if (Files.isRegularFile(file)) {
        try {
          byte[] head = BoundedFile.unlinked(file, 0, MOST_BYTES);
          String text = new String(head, StandardCharsets.UTF_8);
          return Optional.of(CodeOwners.of(text));
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
