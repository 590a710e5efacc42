package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A type of the workspace with resolved supertypes and members.
 *
 * @param superclass absent for interfaces and where it is unknown; {@code java.lang.Object} and the
 *     implied ones are present
 * @param interfaces in order; unknown ones are left out (and listed as unresolved)
 * @param evidence where it is declared
 * @param module the build module's name
 * @param places in the file that declares it
 */
public record ResolvedType(
    TypeDeclared declared,
    Optional<JavaType.ClassType> superclass,
    List<JavaType.ClassType> interfaces,
    List<ResolvedAnnotation> annotations,
    List<ResolvedField> fields,
    List<ResolvedMethod> methods,
    Evidence evidence,
    String module,
    Places places) {

  public ResolvedType {
    interfaces = List.copyOf(interfaces);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  public TypeName name() {
    return declared.name();
  }

  /**
   * A line of the file that declares the type, as evidence.
   *
   * @param line 1-based
   */
  public Evidence at(int line) {
    return places.at(line);
  }

  public Optional<ResolvedAnnotation> annotation(String binaryName) {
    return annotations.stream()
        .filter(annotation -> annotation.type().binaryName().equals(binaryName))
        .findFirst();
  }
}
