package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One file of the workspace with its scope and its declarations. */
final class SourceFile {

  private final DeclaredUnit unit;
  private final TypeScope scope;
  private final Map<TypeName, Declaration> declarations;
  private final Map<TypeName, List<Declaration>> members = new HashMap<>();

  /**
   * @param declarations in the order of the file
   */
  private SourceFile(DeclaredUnit unit, TypeScope scope, Map<TypeName, Declaration> declarations) {
    this.unit = unit;
    this.scope = scope;
    this.declarations = declarations;
    for (Declaration declaration : declarations.values()) {
      TypeDeclared declared = declaration.declared();
      if (declared.nesting() == TypeDeclared.Nesting.MEMBER && declared.enclosing().isPresent()) {
        members
            .computeIfAbsent(declared.enclosing().get(), name -> new ArrayList<>(2))
            .add(declaration);
      }
    }
  }

  static SourceFile of(DeclarationIndex index, DeclaredUnit unit) {
    TypeScope file =
        TypeScope.of(
            new FileScope(
                index, unit.root(), unit.stated().packageName(), unit.stated().imports()));
    Map<TypeName, List<TypeParameterDeclared>> localVariables = localVariables(unit);
    Map<TypeName, Declaration> declarations = new LinkedHashMap<>();
    Map<TypeName, TypeDeclared> chosen = chosen(unit.stated().types());
    for (TypeDeclared type : unit.stated().types()) {
      if (chosen.get(type.name()) != type) {
        continue;
      }
      Declaration enclosing = type.enclosing().map(declarations::get).orElse(null);
      TypeScope around =
          (enclosing == null ? file : enclosing.scope())
              .withParameters(localVariables.getOrDefault(type.name(), List.of()));
      Declaration declaration =
          new Declaration(
              index, type, unit.path(), unit.module(), unit.root(), unit.analysed(), around);
      declarations.put(type.name(), declaration);
    }
    return new SourceFile(unit, file, declarations);
  }

  DeclaredUnit unit() {
    return unit;
  }

  /** The scope outside of all types. */
  TypeScope scope() {
    return scope;
  }

  /** In the order of the file. */
  Collection<Declaration> declarations() {
    return declarations.values();
  }

  /** The types that a type of this file has as members, in the order of the file. */
  List<Declaration> membersOf(TypeName outer) {
    return members.getOrDefault(outer, List.of());
  }

  /** What an annotated package declaration compiles to: an interface without members. */
  Optional<Declaration> packageInfo() {
    if (unit.stated().packageAnnotations().isEmpty()) {
      return Optional.empty();
    }
    TypeDeclared info =
        new TypeDeclared(
            TypeName.of(unit.stated().packageName() + ".package-info"),
            TypeDeclared.Kind.INTERFACE,
            TypeDeclared.Nesting.TOP,
            Optional.empty(),
            0,
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            unit.stated().packageAnnotations().get(0).line());
    return Optional.of(
        new Declaration(
            scope.file().index(),
            info,
            unit.path(),
            unit.module(),
            unit.root(),
            unit.analysed(),
            scope));
  }

  /** Of types that a broken file declares twice, the one with most members. */
  private static Map<TypeName, TypeDeclared> chosen(List<TypeDeclared> types) {
    Map<TypeName, TypeDeclared> chosen = new HashMap<>();
    for (TypeDeclared type : types) {
      chosen.merge(
          type.name(), type, (first, second) -> size(second) > size(first) ? second : first);
    }
    return chosen;
  }

  private static int size(TypeDeclared type) {
    return type.methods().size() + type.fields().size();
  }

  /** The types that the file declares more than once, once for each time too many. */
  List<TypeName> declaredTwice() {
    List<TypeName> twice = new ArrayList<>(0);
    if (declarations.size() < unit.stated().types().size()) {
      Set<TypeName> seen = new HashSet<>();
      for (TypeDeclared type : unit.stated().types()) {
        if (!seen.add(type.name())) {
          twice.add(type.name());
        }
      }
    }
    return twice;
  }

  /** The type variables of the generic methods that local and anonymous classes stand in. */
  private static Map<TypeName, List<TypeParameterDeclared>> localVariables(DeclaredUnit unit) {
    Map<TypeName, List<TypeParameterDeclared>> found = new HashMap<>();
    for (TypeDeclared type : unit.stated().types()) {
      for (MethodDeclared method : type.methods()) {
        if (!method.typeParameters().isEmpty() && method.body().isPresent()) {
          for (TypeName local : localTypes(method.body().get())) {
            found.put(local, method.typeParameters());
          }
        }
      }
    }
    return found;
  }

  private static List<TypeName> localTypes(Body body) {
    List<TypeName> found = new ArrayList<>(0);
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Term.LocalType local) {
        found.add(local.name());
      } else if (body.get(i) instanceof Term.New created) {
        created.anonymous().ifPresent(found::add);
      }
    }
    return found;
  }

  /** The declaration of a type of this file, or null. */
  Declaration declaration(TypeName name) {
    return declarations.get(name);
  }
}
