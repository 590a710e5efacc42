package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.WildcardType;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Turns written types into references. Annotations inside a type are added to a list of the caller,
 * who owns the member that stands nearest.
 */
final class TypeReferences {

  static final TypeReference VOID = new TypeReference.Primitive("void");
  static final TypeReference INFERRED = new TypeReference.Inferred();

  private static final String VAR = "var";

  private final Annotations annotations;
  private final UnaryOperator<String> words;

  TypeReferences(Annotations annotations, UnaryOperator<String> words) {
    this.annotations = annotations;
    this.words = words;
  }

  TypeReference of(Type type, Scope scope, List<AnnotationUse> found) {
    addAnnotations(type.getAnnotations(), scope, found);
    if (type instanceof ClassOrInterfaceType named) {
      return named(named, scope, found);
    }
    if (type instanceof PrimitiveType primitive) {
      // The parser's own word for it depends on the locale: in Turkish an int is none.
      return new TypeReference.Primitive(primitive.getType().name().toLowerCase(Locale.ROOT));
    }
    if (type instanceof ArrayType array) {
      return new TypeReference.ArrayOf(of(array.getComponentType(), scope, found));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard, scope, found);
    }
    if (type instanceof IntersectionType intersection) {
      return new TypeReference.Several(false, all(intersection.getElements(), scope, found));
    }
    if (type instanceof UnionType union) {
      return new TypeReference.Several(true, all(union.getElements(), scope, found));
    }
    return type.isVoidType() ? VOID : INFERRED;
  }

  /** The type of a local variable, where {@code var} leaves it to the compiler. */
  TypeReference ofVariable(Type type, Scope scope, List<AnnotationUse> found) {
    boolean inferred =
        type instanceof ClassOrInterfaceType named
            && named.getName().getIdentifier().equals(VAR)
            && named.getScope().isEmpty()
            && named.getTypeArguments().isEmpty();
    return inferred ? INFERRED : of(type, scope, found);
  }

  List<TypeReference> all(NodeList<? extends Type> types, Scope scope, List<AnnotationUse> found) {
    if (types.isEmpty()) {
      return List.of();
    }
    List<TypeReference> references = new ArrayList<>(types.size());
    for (Type type : types) {
      references.add(of(type, scope, found));
    }
    return references;
  }

  List<TypeReference> arguments(
      Optional<? extends NodeList<? extends Type>> written,
      Scope scope,
      List<AnnotationUse> found) {
    return written.isPresent() ? all(written.get(), scope, found) : List.of();
  }

  List<TypeParameterDeclared> parameters(
      NodeList<TypeParameter> written, Scope scope, List<AnnotationUse> found) {
    if (written.isEmpty()) {
      return List.of();
    }
    List<TypeParameterDeclared> parameters = new ArrayList<>(written.size());
    for (TypeParameter parameter : written) {
      addAnnotations(parameter.getAnnotations(), scope, found);
      parameters.add(
          new TypeParameterDeclared(
              parameter.getNameAsString(), all(parameter.getTypeBound(), scope, found)));
    }
    return parameters;
  }

  /** A type that is written as a plain name: of an annotation, or before {@code .this}. */
  TypeReference ofName(Name name, Scope scope) {
    List<TypeReference.Segment> segments = new ArrayList<>(1);
    for (Optional<Name> part = Optional.of(name);
        part.isPresent();
        part = part.get().getQualifier()) {
      segments.add(new TypeReference.Segment(words.apply(part.get().getIdentifier()), List.of()));
    }
    return reference(segments, name, scope);
  }

  private TypeReference named(ClassOrInterfaceType type, Scope scope, List<AnnotationUse> found) {
    List<TypeReference.Segment> segments = new ArrayList<>(1);
    ClassOrInterfaceType part = type;
    while (true) {
      segments.add(
          new TypeReference.Segment(
              words.apply(part.getName().getIdentifier()),
              arguments(part.getTypeArguments(), scope, found)));
      Optional<ClassOrInterfaceType> qualifier = part.getScope();
      if (qualifier.isEmpty()) {
        return reference(segments, type, scope);
      }
      part = qualifier.get();
      addAnnotations(part.getAnnotations(), scope, found);
    }
  }

  /**
   * @param segments from the last to the first
   */
  private static TypeReference reference(
      List<TypeReference.Segment> segments, Node node, Scope scope) {
    Collections.reverse(segments);
    Optional<TypeName> local = scope.localType(segments.get(0).name());
    if (local.isEmpty()) {
      return new TypeReference.Named(segments, Lines.of(node));
    }
    StringBuilder name = new StringBuilder(local.get().binaryName());
    for (TypeReference.Segment member : segments.subList(1, segments.size())) {
      name.append('$').append(member.name());
    }
    return new TypeReference.Binary(
        TypeName.of(name.toString()), segments.get(segments.size() - 1).arguments());
  }

  private TypeReference wildcard(WildcardType type, Scope scope, List<AnnotationUse> found) {
    if (type.getExtendedType().isPresent()) {
      return new TypeReference.Wildcard(
          TypeReference.Variance.EXTENDS, List.of(of(type.getExtendedType().get(), scope, found)));
    }
    if (type.getSuperType().isPresent()) {
      return new TypeReference.Wildcard(
          TypeReference.Variance.SUPER, List.of(of(type.getSuperType().get(), scope, found)));
    }
    return new TypeReference.Wildcard(TypeReference.Variance.UNBOUNDED, List.of());
  }

  private void addAnnotations(
      NodeList<AnnotationExpr> written, Scope scope, List<AnnotationUse> found) {
    if (!written.isEmpty()) {
      found.addAll(annotations.of(written, scope));
    }
  }
}
