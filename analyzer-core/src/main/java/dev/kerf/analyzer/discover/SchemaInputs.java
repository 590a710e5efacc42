package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.SchemaFile;
import dev.kerf.analyzer.file.BoundedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes inputs of the schema scripts that the user named, inside the workspace or outside. */
final class SchemaInputs {

  private SchemaInputs() {}

  /** The inputs with those scripts; one that was found already is read as a script all the same. */
  static List<Input> with(List<Input> inputs, List<SchemaFile> named, List<BuildModule> modules) {
    List<Input> out = new ArrayList<>(inputs);
    for (SchemaFile schema : named) {
      out.removeIf(input -> input.path().equals(schema.shown()));
      out.add(
          new Input(
              schema.shown(),
              InputKind.SQL,
              modules.get(0),
              new Placement(RoleReason.NAMED_SCHEMA, Optional.empty()),
              size(schema.file()),
              limit -> BoundedFile.head(schema.file(), limit)));
    }
    return out;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Reading it will fail too, and that failure is the diagnostic.
      return 0;
    }
  }
}
