package dev.kerf.analyzer.fact;

import java.util.List;

/**
 * One file of Java source, or one class file.
 *
 * @param packageName empty for the default package
 * @param imports in order; none for bytecode
 * @param types all types of the file, nested, local and anonymous ones after the one that encloses
 *     them
 * @param packageAnnotations of a package-info
 * @param lines how many lines the file has; 0 for bytecode
 * @param bytecode whether names are binary already
 */
public record CompilationUnitStated(
    String packageName,
    List<ImportDeclared> imports,
    List<TypeDeclared> types,
    List<AnnotationUse> packageAnnotations,
    int lines,
    boolean bytecode)
    implements Fact {

  public CompilationUnitStated {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    packageAnnotations = List.copyOf(packageAnnotations);
  }
}
