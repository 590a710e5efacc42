package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a simple type name means at one place: type variables and member types of the enclosing
 * classes and methods, innermost first, then what the file's imports say (JLS 6.3, 6.4.1).
 *
 * <p>A chain: each scope adds the variables of one method or class header, or the members of one
 * class, to the scope outside.
 */
final class TypeScope {

  /** Deep enough for any written chain of {@code T extends U}, shallow enough for a cyclic one. */
  private static final int MAX_VARIABLE_CHAIN = 50;

  private final TypeScope outer;
  private final FileScope file;
  private final Declaration members;
  private final List<TypeParameterDeclared> parameters;

  /**
   * Answers of the body of a class, where each name is looked for in all classes above; or null.
   */
  private final Map<String, Optional<JavaType>> known;

  private TypeScope(
      TypeScope outer,
      FileScope file,
      Declaration members,
      List<TypeParameterDeclared> parameters) {
    this.outer = outer;
    this.file = file;
    this.members = members;
    this.parameters = parameters;
    this.known = members == null ? null : new ConcurrentHashMap<>(4);
  }

  static TypeScope of(FileScope file) {
    return new TypeScope(null, file, null, List.of());
  }

  /** The scope of a method's or a class's header. */
  TypeScope withParameters(List<TypeParameterDeclared> added) {
    return added.isEmpty() ? this : new TypeScope(this, file, null, added);
  }

  /** The scope of a class's body. */
  TypeScope withMembers(Declaration type) {
    return new TypeScope(this, file, type, type.declared().typeParameters());
  }

  FileScope file() {
    return file;
  }

  /** A type variable or class; unknown when nothing has that name. */
  JavaType type(String simpleName) {
    for (TypeScope scope = this; scope != null; scope = scope.outer) {
      JavaType found = scope.own(simpleName);
      if (found != null) {
        return found;
      }
    }
    return file.type(simpleName);
  }

  /** What this scope adds by a name; null where it adds nothing. */
  private JavaType own(String simpleName) {
    if (known == null || !members.index().isComplete()) {
      return find(simpleName);
    }
    Optional<JavaType> answer = known.get(simpleName);
    if (answer == null) {
      answer = Optional.ofNullable(find(simpleName));
      known.put(simpleName, answer);
    }
    return answer.orElse(null);
  }

  private JavaType find(String simpleName) {
    Declaration immediate = members == null ? null : members.immediateMemberType(simpleName);
    if (immediate != null) {
      return immediate.rawType();
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(simpleName)) {
        return new TypeVariable(simpleName, erasure(parameters.get(i), 0));
      }
    }
    if (members == null) {
      return null;
    }
    if (members.declared().name().simpleName().equals(simpleName)) {
      return members.rawType();
    }
    Declaration inherited = members.memberType(simpleName);
    return inherited == null ? null : inherited.rawType();
  }

  /** The bounds of a type variable in scope; none when no such variable is in scope. */
  List<JavaType> bounds(String variable) {
    for (TypeScope scope = this; scope != null; scope = scope.outer) {
      for (int i = 0; i < scope.parameters.size(); i++) {
        if (scope.parameters.get(i).name().equals(variable)) {
          return scope.bounds(scope.parameters.get(i));
        }
      }
    }
    return List.of();
  }

  List<JavaType> bounds(TypeParameterDeclared parameter) {
    List<JavaType> bounds = new ArrayList<>(parameter.bounds().size());
    for (TypeReference bound : parameter.bounds()) {
      bounds.add(TypeReader.read(bound, this));
    }
    return bounds;
  }

  private String erasure(TypeParameterDeclared parameter, int depth) {
    if (parameter.bounds().isEmpty() || depth > MAX_VARIABLE_CHAIN) {
      return KnownTypes.OBJECT.erasedName();
    }
    TypeReference bound = parameter.bounds().get(0);
    String variable = variableName(bound);
    TypeParameterDeclared other = variable == null ? null : parameter(variable);
    if (other != null) {
      return erasure(other, depth + 1);
    }
    JavaType read = TypeReader.readWithoutArguments(bound, this);
    return read instanceof ClassType ? read.erasedName() : KnownTypes.UNKNOWN.erasedName();
  }

  private TypeParameterDeclared parameter(String name) {
    for (TypeScope scope = this; scope != null; scope = scope.outer) {
      for (TypeParameterDeclared parameter : scope.parameters) {
        if (parameter.name().equals(name)) {
          return parameter;
        }
      }
    }
    return null;
  }

  private static String variableName(TypeReference bound) {
    if (bound instanceof TypeReference.Variable variable) {
      return variable.name();
    }
    return bound instanceof TypeReference.Named named && named.segments().size() == 1
        ? named.segments().get(0).name()
        : null;
  }
}
