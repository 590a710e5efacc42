package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The class files of one source file, joined: an outermost class and all that is nested in it. What
 * a compiler splits between them is put back together, the outer class before those that it
 * encloses, as in source.
 */
public final class ClassFamily {

  private ClassFamily() {}

  /** The outermost type that a class file belongs to; of a package's annotations the package. */
  public static String nameOf(CompilationUnitStated unit) {
    return unit.types().isEmpty()
        ? unit.packageName() + ".package-info"
        : unit.types().get(0).name().outermost().binaryName();
  }

  /**
   * One unit of several.
   *
   * @param units of one family, in any order
   */
  public static CompilationUnitStated join(List<CompilationUnitStated> units) {
    Map<TypeName, TypeDeclared> types =
        new TreeMap<>(
            Comparator.comparing((TypeName name) -> name.binaryName().length())
                .thenComparing(TypeName::binaryName));
    List<AnnotationUse> ofPackage = new ArrayList<>();
    for (CompilationUnitStated unit : units) {
      unit.types().forEach(type -> types.putIfAbsent(type.name(), placed(type)));
      ofPackage.addAll(unit.packageAnnotations());
    }
    List<TypeDeclared> folded = CompilerMade.fold(List.copyOf(types.values()));
    return new CompilationUnitStated(
        units.get(0).packageName(), List.of(), folded, ofPackage, 0, true);
  }

  /** A forged file may claim to stand in itself; what encloses a type has the shorter name. */
  private static TypeDeclared placed(TypeDeclared type) {
    int length = type.name().binaryName().length();
    if (type.enclosing().filter(outer -> outer.binaryName().length() >= length).isEmpty()) {
      return type;
    }
    return new TypeDeclared(
        type.name(),
        type.kind(),
        TypeDeclared.Nesting.TOP,
        Optional.empty(),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.permitted(),
        type.annotations(),
        type.fields(),
        type.methods(),
        type.line());
  }
}
