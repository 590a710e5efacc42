package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the workspace with its scope and its declarations.
 *
 * @param declarations in the order of the file
 */
record SourceFile(DeclaredUnit unit, TypeScope scope, List<Declaration> declarations) {

  static SourceFile of(DeclarationIndex index, DeclaredUnit unit) {
    TypeScope file =
        TypeScope.of(
            new FileScope(
                index, unit.module(), unit.stated().packageName(), unit.stated().imports()));
    Map<TypeName, List<TypeParameterDeclared>> localVariables = localVariables(unit);
    Map<TypeName, Declaration> byName = new HashMap<>();
    List<Declaration> declarations = new ArrayList<>(unit.stated().types().size());
    Map<TypeName, TypeDeclared> chosen = chosen(unit.stated().types());
    for (TypeDeclared type : unit.stated().types()) {
      if (chosen.get(type.name()) != type) {
        continue;
      }
      Declaration enclosing = type.enclosing().map(byName::get).orElse(null);
      TypeScope around =
          (enclosing == null ? file : enclosing.scope())
              .withParameters(localVariables.getOrDefault(type.name(), List.of()));
      Declaration declaration = new Declaration(index, type, unit.path(), unit.module(), around);
      byName.put(type.name(), declaration);
      declarations.add(declaration);
    }
    return new SourceFile(unit, file, List.copyOf(declarations));
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
        new Declaration(scope.file().index(), info, unit.path(), unit.module(), scope));
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

  /** The types that the file declares more than once. */
  List<TypeName> declaredTwice() {
    List<TypeName> seen = new ArrayList<>();
    List<TypeName> twice = new ArrayList<>(0);
    for (TypeDeclared type : unit.stated().types()) {
      if (declarations.size() < unit.stated().types().size()) {
        (seen.contains(type.name()) ? twice : seen).add(type.name());
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
    for (Declaration declaration : declarations) {
      if (declaration.name().equals(name)) {
        return declaration;
      }
    }
    return null;
  }
}
