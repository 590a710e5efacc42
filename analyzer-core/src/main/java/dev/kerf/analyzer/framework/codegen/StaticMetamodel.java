package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.framework.codegen.ManagedTypes.Attribute;
import dev.kerf.analyzer.framework.codegen.WrittenTypes.Written;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The static metamodel of Jakarta Persistence (chapter <i>Canonical Metamodel</i>): {@code Order_}
 * with an attribute for each of {@code Order}. The names as constants are not in the standard;
 * Hibernate adds them.
 */
final class StaticMetamodel {

  private static final Map<String, String> PLURAL =
      Map.of(
          "Collection", "CollectionAttribute",
          "List", "ListAttribute",
          "Set", "SetAttribute",
          "Map", "MapAttribute");

  private static final int STATIC = Modifier.STATIC;

  private final WrittenTypes types;
  private final ManagedTypes managed;

  StaticMetamodel(WrittenTypes types, ManagedTypes managed) {
    this.types = types;
    this.managed = managed;
  }

  TypeDeclared of(Written type) {
    String metamodel = ManagedTypes.namespace(type) + ".metamodel.";
    TypeReference self = References.of(type.type().name().binaryName());
    List<FieldDeclared> fields = new ArrayList<>();
    for (Attribute attribute : managed.attributes(type)) {
      fields.add(
          References.field(
              attribute.name(),
              attributeType(attribute, metamodel, self),
              STATIC | Modifier.VOLATILE,
              attribute.line()));
      fields.add(constant(attribute));
    }
    String kind = managed.isEmbeddable(type) ? "EmbeddableType" : "EntityType";
    fields.add(
        References.field(
            "class_",
            References.of(metamodel + kind, self),
            STATIC | Modifier.VOLATILE,
            type.type().line()));
    return new TypeDeclared(
        name(type),
        TypeDeclared.Kind.CLASS,
        TypeDeclared.Nesting.TOP,
        Optional.empty(),
        Modifier.PUBLIC | Modifier.ABSTRACT | Modifier.IMPLICIT,
        List.of(),
        managed.parent(type).map(parent -> References.of(name(parent).binaryName())),
        List.of(),
        List.of(),
        List.of(),
        fields,
        List.of(),
        type.type().line());
  }

  private static TypeName name(Written type) {
    return TypeName.of(type.type().name().binaryName() + '_');
  }

  private TypeReference attributeType(Attribute attribute, String metamodel, TypeReference self) {
    List<TypeReference> arguments = new ArrayList<>();
    arguments.add(self);
    String plural = attribute.plural() ? PLURAL.get(References.simpleName(attribute.type())) : null;
    if (plural == null) {
      arguments.add(References.boxed(types.portable(attribute.type(), attribute.owner())));
      return new TypeReference.Binary(TypeName.of(metamodel + "SingularAttribute"), arguments);
    }
    for (TypeReference argument : References.arguments(attribute.type())) {
      arguments.add(types.portable(argument, attribute.owner()));
    }
    return new TypeReference.Binary(TypeName.of(metamodel + plural), arguments);
  }

  /** {@code PLACED_ON = "placedOn"}. */
  private static FieldDeclared constant(Attribute attribute) {
    String name =
        attribute.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    Term value = new Term.Literal(attribute.line(), Term.LiteralKind.STRING, attribute.name());
    return new FieldDeclared(
        name,
        FieldDeclared.Role.FIELD,
        References.of("java.lang.String"),
        Modifier.PUBLIC | STATIC | Modifier.FINAL | Modifier.IMPLICIT,
        List.of(),
        Optional.of(new Body(List.of(value))),
        attribute.line());
  }
}
