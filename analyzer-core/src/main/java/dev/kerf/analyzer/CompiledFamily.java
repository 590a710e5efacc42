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

  Place place() {
    return Place.of(path, name.packageName());
  }
}
