package dev.kerf.analyzer;

import dev.kerf.analyzer.extract.bytecode.uses.TypeUses;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.Namesakes.Place;
import java.util.List;

/**
 * The types that the class files of one source file hold.
 *
 * @param name of the outermost one
 * @param path of its class file
 */
record CompiledFamily(TypeName name, String path, List<TypeUses> types) {

  /** Whether it calls by names that only the types of values give a meaning. */
  boolean boundAtRunTime() {
    return types.stream().anyMatch(TypeUses::boundAtRunTime);
  }

  Place place() {
    return Place.of(path, name.packageName());
  }
}
