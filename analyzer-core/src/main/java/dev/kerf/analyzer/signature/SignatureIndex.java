package dev.kerf.analyzer.signature;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The headers of types that the workspace uses but does not declare: names, supertypes, generics
 * and member signatures of the JDK and of libraries. What an index does not know is external and
 * unknown, never guessed.
 *
 * <p>Types are in the form that bytecode states: references are {@link
 * dev.kerf.analyzer.fact.TypeReference.Binary Binary}, {@link
 * dev.kerf.analyzer.fact.TypeReference.Variable Variable}, {@link
 * dev.kerf.analyzer.fact.TypeReference.Primitive Primitive}, {@link
 * dev.kerf.analyzer.fact.TypeReference.ArrayOf ArrayOf} and {@link
 * dev.kerf.analyzer.fact.TypeReference.Wildcard Wildcard} only, bodies are absent, lines are 0.
 *
 * <p>Implementations are safe for use by several threads and give equal answers to equal questions.
 */
public interface SignatureIndex {

  /** The type of that binary name, if this index has it. */
  Optional<TypeDeclared> find(TypeName name);

  /** Whether {@link #find} would find it; cheaper, for deciding on-demand imports. */
  boolean contains(TypeName name);

  /** Whether a type of this index stands directly in the package. */
  boolean hasPackage(String packageName);

  /**
   * The packages that {@code import module name} brings into scope (JLS 7.5.5), sorted: those that
   * the module exports to everyone, and those of the modules that it requires transitively. Empty
   * for a module that is not known.
   */
  List<String> packagesOfModule(String moduleName);

  /** What was read, sorted. */
  List<SignatureSource> sources();

  /** The signatures inside Kerf, those of the newer generation first; opened once a process. */
  static SignatureIndex shipped() {
    return shipped(Generation.JAKARTA);
  }

  /** The signatures inside Kerf, those of a generation first; opened once a process. */
  static SignatureIndex shipped(Generation generation) {
    return ShippedSignatures.of(generation);
  }

  /**
   * The types of jars, read when asked for.
   *
   * @param jars paths of jar files, the first that has a type wins
   */
  static JarSignatures of(List<Path> jars) {
    return JarSignatures.open(jars);
  }

  /** Several indexes as one; the first that has a type wins. */
  static SignatureIndex layered(List<SignatureIndex> layers) {
    return new LayeredSignatures(layers);
  }
}
