package dev.kerf.analyzer.signature.codec;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Headers of all shapes that bytecode can state, whether a compiler would write them or not. */
final class AnyHeader {

  private AnyHeader() {}

  static Arbitrary<TypeDeclared> types() {
    Arbitrary<Identity> identities =
        Combinators.combine(
                names(),
                Arbitraries.of(TypeDeclared.Kind.class),
                Arbitraries.of(TypeDeclared.Nesting.class),
                names().optional(),
                modifiers())
            .as(Identity::new);
    return Combinators.combine(
            identities,
            typeParameters().list().ofMaxSize(2),
            references().optional(),
            references().list().ofMaxSize(2),
            references().list().ofMaxSize(2),
            annotations(1).list().ofMaxSize(2),
            fields().list().ofMaxSize(3),
            methods().list().ofMaxSize(3))
        .as(
            (identity, parameters, superclass, interfaces, permitted, marks, fields, methods) ->
                new TypeDeclared(
                    identity.name,
                    identity.kind,
                    identity.nesting,
                    identity.enclosing,
                    identity.modifiers,
                    parameters,
                    superclass,
                    interfaces,
                    permitted,
                    marks,
                    fields,
                    methods,
                    0));
  }

  private record Identity(
      TypeName name,
      TypeDeclared.Kind kind,
      TypeDeclared.Nesting nesting,
      Optional<TypeName> enclosing,
      int modifiers) {}

  private static Arbitrary<String> identifiers() {
    return Arbitraries.of("a", "B", "value", "_x1", "größe", "名前", "$", "T", "get", "\ud83d\ude00");
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(8);
  }

  private static Arbitrary<Integer> modifiers() {
    return Arbitraries.integers().between(0, 0x1F_FFFF);
  }

  private static Arbitrary<TypeName> names() {
    return Combinators.combine(
            Arbitraries.of("", "p.", "java.util.", "a.b.c."),
            Arbitraries.of("A", "A$B", "Order", "$Proxy", "Größe$1"))
        .as((packageName, name) -> TypeName.of(packageName + name));
  }

  private static Arbitrary<TypeReference> references() {
    return Arbitraries.lazyOf(
        () -> names().map(name -> new TypeReference.Binary(name, List.of())),
        () -> Arbitraries.of("int", "void").map(TypeReference.Primitive::new),
        () -> identifiers().map(TypeReference.Variable::new),
        () -> references().map(TypeReference.ArrayOf::new),
        () ->
            Combinators.combine(names(), references().list().ofMaxSize(2))
                .as(TypeReference.Binary::new),
        () ->
            references()
                .map(
                    bound ->
                        new TypeReference.Wildcard(TypeReference.Variance.SUPER, List.of(bound))));
  }

  private static Arbitrary<TypeParameterDeclared> typeParameters() {
    return Combinators.combine(identifiers(), references().list().ofMaxSize(2))
        .as(TypeParameterDeclared::new);
  }

  private static Arbitrary<Body> bodies(int depth) {
    Arbitrary<Term> literals =
        Combinators.combine(Arbitraries.of(Term.LiteralKind.class), texts())
            .as((kind, text) -> new Term.Literal(0, kind, text));
    Arbitrary<Term> selects =
        Combinators.combine(Arbitraries.integers().between(0, 200), identifiers())
            .as((receiver, name) -> new Term.Select(0, receiver, name));
    Arbitrary<Term> types = references().map(type -> new Term.TypeExpression(0, type));
    Arbitrary<Term> classes = references().map(type -> new Term.ClassLiteral(0, type));
    Arbitrary<Term> arrays =
        Arbitraries.integers()
            .between(0, 300)
            .list()
            .ofMaxSize(3)
            .map(elements -> new Term.ArrayValue(0, Indices.of(elements)));
    Arbitrary<Term> nested =
        depth == 0
            ? literals
            : annotations(depth - 1).map(annotation -> new Term.Annotated(0, annotation));
    return Arbitraries.oneOf(literals, selects, types, classes, arrays, nested)
        .list()
        .ofMaxSize(3)
        .map(Body::new);
  }

  private static Arbitrary<AnnotationUse> annotations(int depth) {
    Arbitrary<AnnotationUse.Element> elements =
        Combinators.combine(identifiers(), Arbitraries.integers().between(0, 1000))
            .as(AnnotationUse.Element::new);
    return Combinators.combine(references(), bodies(depth), elements.list().ofMaxSize(2))
        .as((type, values, named) -> new AnnotationUse(type, values, named, 0));
  }

  private static Arbitrary<FieldDeclared> fields() {
    return Combinators.combine(
            identifiers(),
            Arbitraries.of(FieldDeclared.Role.class),
            references(),
            modifiers(),
            annotations(0).list().ofMaxSize(1),
            bodies(0).optional())
        .as(
            (name, role, type, bits, marks, body) ->
                new FieldDeclared(name, role, type, bits, marks, body, 0));
  }

  private static Arbitrary<MethodDeclared> methods() {
    Arbitrary<ParameterDeclared> parameters =
        Combinators.combine(
                Arbitraries.of("arg0", "arg1", "named"),
                references(),
                annotations(0).list().ofMaxSize(1))
            .as(ParameterDeclared::new);
    Arbitrary<Boolean> initializer = Arbitraries.of(true, false);
    return Combinators.combine(
            Combinators.combine(identifiers(), initializer, modifiers()).as(MethodFace::new),
            typeParameters().list().ofMaxSize(2),
            parameters.list().ofMaxSize(3),
            references(),
            references().list().ofMaxSize(2),
            annotations(1).list().ofMaxSize(1),
            bodies(1).optional())
        .as(
            (face, types, taken, returned, thrown, marks, body) ->
                new MethodDeclared(
                    face.name,
                    face.initializer,
                    face.modifiers,
                    types,
                    taken,
                    returned,
                    thrown,
                    marks,
                    body,
                    0));
  }

  private record MethodFace(String name, boolean initializer, int modifiers) {}
}
