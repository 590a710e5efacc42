package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import dev.kerf.analyzer.resolve.JavaType.UnknownType;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a written type its meaning in a scope.
 *
 * <p>A name that an import or its qualifier makes certain is that class even when nothing at hand
 * declares it; any other name that is not found is unknown.
 */
final class TypeReader {

  private TypeReader() {}

  static JavaType read(TypeReference reference, TypeScope scope) {
    if (reference instanceof TypeReference.Named named) {
      return readNamed(named, scope);
    }
    if (reference instanceof TypeReference.Primitive primitive) {
      return new Primitive(primitive.keyword());
    }
    if (reference instanceof TypeReference.ArrayOf array) {
      return new ArrayType(read(array.component(), scope));
    }
    if (reference instanceof TypeReference.Binary binary) {
      return new ClassType(meant(binary, scope), readAll(binary.arguments(), scope));
    }
    if (reference instanceof TypeReference.Variable variable) {
      JavaType found = scope.type(variable.name());
      return found instanceof TypeVariable
          ? found
          : new TypeVariable(variable.name(), KnownTypes.OBJECT.erasedName());
    }
    if (reference instanceof TypeReference.Wildcard wildcard) {
      return new WildcardType(
          wildcard.variance(),
          wildcard.bound().isEmpty()
              ? Optional.empty()
              : Optional.of(read(wildcard.bound().get(0), scope)));
    }
    if (reference instanceof TypeReference.Several several) {
      return new IntersectionType(readAll(several.parts(), scope));
    }
    return KnownTypes.UNKNOWN;
  }

  /** The class or variable alone; reads no argument, so that bounds may mention themselves. */
  static JavaType readWithoutArguments(TypeReference reference, TypeScope scope) {
    if (reference instanceof TypeReference.Named named) {
      return readName(named, scope);
    }
    return reference instanceof TypeReference.Binary binary
        ? new ClassType(meant(binary, scope), List.of())
        : read(reference, scope);
  }

  /** A compiler writes plain names, which several types of the workspace may have. */
  private static TypeName meant(TypeReference.Binary binary, TypeScope scope) {
    return scope.file().index().meant(binary.name(), scope.file().root());
  }

  private static List<JavaType> readAll(List<TypeReference> references, TypeScope scope) {
    List<JavaType> types = new ArrayList<>(references.size());
    for (int i = 0; i < references.size(); i++) {
      types.add(read(references.get(i), scope));
    }
    return types;
  }

  private static JavaType readNamed(TypeReference.Named named, TypeScope scope) {
    JavaType type = readName(named, scope);
    List<TypeReference> arguments = named.segments().get(named.segments().size() - 1).arguments();
    return type instanceof ClassType raw && !arguments.isEmpty()
        ? new ClassType(raw.name(), readAll(arguments, scope))
        : type;
  }

  private static JavaType readName(TypeReference.Named named, TypeScope scope) {
    List<TypeReference.Segment> segments = named.segments();
    JavaType first = scope.type(segments.get(0).name());
    if (segments.size() == 1) {
      return first;
    }
    if (!(first instanceof ClassType outer)) {
      ClassType qualified = scope.file().qualified(named.dotted());
      return qualified == null ? new UnknownType(named.dotted()) : qualified;
    }
    ClassType type = outer;
    for (int i = 1; i < segments.size(); i++) {
      type = scope.file().memberType(type, segments.get(i).name());
    }
    return type;
  }
}
