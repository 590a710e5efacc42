package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/** Reads type declarations, wherever they stand, with everything inside them. */
final class Types {

  private final SourceUnit unit;

  Types(SourceUnit unit) {
    this.unit = unit;
  }

  /**
   * Reads a declared type.
   *
   * @param outside where the declaration stands
   */
  void declare(TypeDeclaration<?> declaration, TypeName name, Nesting nesting, Scope outside) {
    int place = unit.reservePlace();
    Kind kind = kind(declaration);
    List<AnnotationUse> annotations = unit.annotations().of(declaration.getAnnotations(), outside);
    Header header = header(declaration, outside, annotations);
    Scope inside = outside.inClassBody(new EnclosingType(name, kind));
    Members members = new Members(unit, inside);
    if (declaration instanceof RecordDeclaration record) {
      members.readComponents(record.getParameters());
    } else if (declaration instanceof EnumDeclaration enumeration) {
      members.readAll(enumeration.getEntries());
    }
    members.readAll(declaration.getMembers());
    int modifiers =
        Modifiers.ofType(Modifiers.written(declaration), kind, nesting, outside.owner().kind());
    if (declaration instanceof EnumDeclaration enumeration && !hasConstantBodies(enumeration)) {
      modifiers |= Modifier.FINAL;
    }
    members.addImplicit(modifiers, Lines.of(declaration.getName()));
    unit.place(
        place,
        new TypeDeclared(
            name,
            kind,
            nesting,
            nesting == Nesting.TOP ? Optional.empty() : Optional.of(outside.owner().name()),
            modifiers,
            header.typeParameters,
            header.superclass,
            header.interfaces,
            header.permitted,
            annotations,
            members.fields(),
            members.methods(),
            Lines.of(declaration.getName())));
  }

  /** Reads the body of an anonymous class or of an enum constant, and names it. */
  TypeName declareAnonymous(
      NodeList<BodyDeclaration<?>> body, TypeReference supertype, Node declaring, Scope outside) {
    int place = unit.reservePlace();
    TypeName name = outside.owner().anonymous(declaring);
    Members members = new Members(unit, outside.inClassBody(new EnclosingType(name, Kind.CLASS)));
    members.readAll(body);
    unit.place(
        place,
        new TypeDeclared(
            name,
            Kind.CLASS,
            Nesting.ANONYMOUS,
            Optional.of(outside.owner().name()),
            0,
            List.of(),
            Optional.of(supertype),
            List.of(),
            List.of(),
            List.of(),
            members.fields(),
            members.methods(),
            Lines.of(declaring)));
    return name;
  }

  private static Kind kind(TypeDeclaration<?> declaration) {
    if (declaration instanceof ClassOrInterfaceDeclaration type) {
      return type.isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }
    if (declaration instanceof EnumDeclaration) {
      return Kind.ENUM;
    }
    return declaration instanceof RecordDeclaration ? Kind.RECORD : Kind.ANNOTATION;
  }

  private static boolean hasConstantBodies(EnumDeclaration enumeration) {
    return enumeration.getEntries().stream().anyMatch(EnumConstants::hasBody);
  }

  /** What stands between the name and the body of a type. */
  private record Header(
      List<TypeParameterDeclared> typeParameters,
      Optional<TypeReference> superclass,
      List<TypeReference> interfaces,
      List<TypeReference> permitted) {}

  private Header header(
      TypeDeclaration<?> declaration, Scope scope, List<AnnotationUse> annotations) {
    TypeReferences types = unit.typeReferences();
    if (declaration instanceof ClassOrInterfaceDeclaration type) {
      NodeList<ClassOrInterfaceType> extended = type.getExtendedTypes();
      boolean hasSuperclass = !type.isInterface() && !extended.isEmpty();
      return new Header(
          types.parameters(type.getTypeParameters(), scope, annotations),
          hasSuperclass
              ? Optional.of(types.of(extended.get(0), scope, annotations))
              : Optional.empty(),
          types.all(type.isInterface() ? extended : type.getImplementedTypes(), scope, annotations),
          types.all(type.getPermittedTypes(), scope, annotations));
    }
    if (declaration instanceof EnumDeclaration type) {
      return new Header(
          List.of(),
          Optional.empty(),
          types.all(type.getImplementedTypes(), scope, annotations),
          List.of());
    }
    if (declaration instanceof RecordDeclaration type) {
      return new Header(
          types.parameters(type.getTypeParameters(), scope, annotations),
          Optional.empty(),
          types.all(type.getImplementedTypes(), scope, annotations),
          List.of());
    }
    return new Header(List.of(), Optional.empty(), List.of(), List.of());
  }
}
