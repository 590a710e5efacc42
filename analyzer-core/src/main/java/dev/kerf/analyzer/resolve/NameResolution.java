package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.MemberLookup.FieldMember;
import java.util.List;
import java.util.Optional;

/**
 * What names in a body mean (JLS 6.5): a simple name is a variable before it is a type before it is
 * a package; fields of the classes around come innermost first, with captured locals between them
 * where their bodies lie, then static imports.
 */
final class NameResolution {

  private static final TypeReference NO_REFERENCE = new TypeReference.Inferred();

  private final BodyResolver resolver;

  NameResolution(BodyResolver resolver) {
    this.resolver = resolver;
  }

  // ---- this and super -------------------------------------------------------------------------

  JavaType self(Optional<TypeReference> qualifier) {
    ClassContext context = context(qualifier);
    return context == null ? KnownTypes.UNKNOWN : context.type().ownType();
  }

  JavaType parent(Optional<TypeReference> qualifier) {
    if (qualifier.isPresent()
        && TypeReader.read(qualifier.get(), resolver.scope()) instanceof ClassType named) {
      Declaration written = resolver.subtyping().declaration(named.name());
      if (written != null && written.declared().isInterface()) {
        // Interface.super is the direct superinterface.
        ClassContext here = resolver.context();
        ClassType view = here == null ? null : here.type().hierarchy().view(named.name());
        return view == null ? named : view;
      }
    }
    ClassContext context = context(qualifier);
    return context == null
        ? KnownTypes.UNKNOWN
        : context
            .type()
            .supertypes()
            .superclass()
            .<JavaType>map(type -> type)
            .orElse(context.type().supertypes().unknown() ? KnownTypes.UNKNOWN : KnownTypes.OBJECT);
  }

  private ClassContext context(Optional<TypeReference> qualifier) {
    ClassContext context = resolver.context();
    if (qualifier.isEmpty()) {
      return context;
    }
    JavaType named = TypeReader.read(qualifier.get(), resolver.scope());
    for (; context != null; context = context.outer()) {
      if (context.type().rawType().equals(Bounds.erased(named))) {
        return context;
      }
    }
    return null;
  }

  // ---- simple names ---------------------------------------------------------------------------

  void name(int at, Term.Name name) {
    if (isLabel(at) && label(at, name)) {
      return;
    }
    int level = 1;
    for (ClassContext context = resolver.context(); context != null; context = context.outer()) {
      FieldMember field = resolver.members().field(context.type().ownType(), name.identifier());
      if (field != null) {
        field(at, field, context.type().name(), name.line());
        return;
      }
      if (name.outerLevels() == level) {
        resolver.setType(
            at,
            context.around() == null
                ? KnownTypes.UNKNOWN
                : context.around().typeOrUnknown(name.outerBinding()));
        return;
      }
      level++;
    }
    if (!imported(at, name)) {
      typeOrPackage(at, name);
    }
  }

  private boolean isLabel(int at) {
    return resolver.contexts().labelOf(at) != Term.NONE;
  }

  /** A constant of the enum that the switch selects by. */
  private boolean label(int at, Term.Name name) {
    Term.Switch choice = (Term.Switch) resolver.body().get(resolver.contexts().labelOf(at));
    for (ClassType type : resolver.subtyping().classes(resolver.typeOrUnknown(choice.selector()))) {
      Declaration declaration = resolver.subtyping().declaration(type.name());
      FieldSignature constant = declaration == null ? null : declaration.field(name.identifier());
      if (constant != null && declaration.declared().kind() == TypeDeclared.Kind.ENUM) {
        field(at, new FieldMember(constant, type, constant.type()), type.name(), name.line());
        return true;
      }
    }
    return false;
  }

  private boolean imported(int at, Term.Name name) {
    FileScope file = resolver.scope().file();
    for (ClassType type : file.singleStatics(name.identifier())) {
      if (staticField(at, type, name)) {
        return true;
      }
    }
    for (ClassType type : file.staticsOnDemand()) {
      if (staticField(at, type, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean staticField(int at, ClassType type, Term.Name name) {
    FieldMember field = resolver.members().field(type, name.identifier());
    if (field == null || !field.field().isStatic()) {
      return false;
    }
    field(at, field, field.field().owner().name(), name.line());
    return true;
  }

  private void typeOrPackage(int at, Term.Name name) {
    JavaType type = resolver.scope().type(name.identifier());
    if (type instanceof ClassType || type instanceof JavaType.TypeVariable) {
      typeTarget(at, type);
    } else if (resolver.contexts().isReceiver(at)
        && resolver.scope().file().singleStatics(name.identifier()).isEmpty()) {
      resolver.setPackage(at, name.identifier());
    } else {
      resolver.setType(at, KnownTypes.UNKNOWN);
      resolver.unresolved(at, UnresolvedSite.Kind.NAME, missingName(name.identifier()));
    }
  }

  private String missingName(String identifier) {
    for (ClassContext context = resolver.context(); context != null; context = context.outer()) {
      if (context.type().hierarchy().isIncomplete()) {
        return "external-supertype-unknown";
      }
    }
    List<ClassType> imported = resolver.scope().file().singleStatics(identifier);
    return imported.isEmpty()
        ? "name-not-found"
        : resolver.members().whyUndeclared(imported.get(0));
  }

  /** Notes that a name stands for a type; for a type variable that is the class it is erased to. */
  void typeTarget(int at, JavaType type) {
    resolver.setType(at, type);
    if (Bounds.erased(type) instanceof ClassType named) {
      resolver.set(at, type, new Target.TypeTarget(named.name(), isApplication(named.name())));
    }
  }

  private boolean isApplication(TypeName name) {
    Declaration declaration = resolver.subtyping().declaration(name);
    return declaration != null && declaration.application();
  }

  // ---- qualified names ------------------------------------------------------------------------

  void select(int at, Term.Select select) {
    int receiver = select.receiver();
    String packageName = resolver.packageName(receiver);
    if (packageName != null) {
      inPackage(at, packageName + '.' + select.name(), select);
      return;
    }
    JavaType type = resolver.typeOrUnknown(receiver);
    boolean isType = resolver.target(receiver) instanceof Target.TypeTarget;
    if (type instanceof ArrayType && select.name().equals("length") && !isType) {
      resolver.setType(at, KnownTypes.INT);
      return;
    }
    FieldMember field = resolver.members().field(type, select.name());
    if (field != null) {
      field(at, field, field.receiver().name(), select.line());
    } else if (!isType || !memberType(at, type, select)) {
      resolver.setType(at, KnownTypes.UNKNOWN);
      resolver.unresolved(at, UnresolvedSite.Kind.FIELD, missingField(type));
    }
  }

  private void inPackage(int at, String qualified, Term.Select select) {
    Declaration type =
        resolver.scope().file().index().find(qualified, resolver.scope().file().root());
    if (type != null) {
      resolver.setType(at, type.rawType());
      typeTarget(at, type.rawType());
      resolver.uses().named(type.name(), TypeUse.Kind.TYPE, select.line());
    } else if (resolver.contexts().isReceiver(at)) {
      ClassType external = resolver.scope().file().qualified(qualified);
      if (external == null) {
        resolver.setPackage(at, qualified);
      } else {
        resolver.setType(at, external);
        typeTarget(at, external);
        resolver.uses().written(external, TypeUse.Kind.TYPE, NO_REFERENCE, select.line());
      }
    } else {
      resolver.setType(at, KnownTypes.UNKNOWN);
      resolver.unresolved(at, UnresolvedSite.Kind.NAME, "name-not-found");
    }
  }

  private boolean memberType(int at, JavaType outer, Term.Select select) {
    if (!(outer instanceof ClassType named)) {
      return false;
    }
    Declaration declaration = resolver.subtyping().declaration(named.name());
    Declaration member = declaration == null ? null : declaration.memberType(select.name());
    if (member != null) {
      typeTarget(at, member.rawType());
      return true;
    }
    if (declaration == null && resolver.contexts().isReceiver(at) && isTypeLike(select.name())) {
      typeTarget(at, resolver.scope().file().memberType(named, select.name()));
      return true;
    }
    return false;
  }

  /** {@code Level} rather than {@code LEVEL} or {@code level}. */
  private static boolean isTypeLike(String name) {
    return Character.isUpperCase(name.charAt(0)) && name.chars().anyMatch(Character::isLowerCase);
  }

  private String missingField(JavaType receiver) {
    if (KnownTypes.isUnknown(receiver)) {
      return "receiver-type-unknown";
    }
    if (resolver.members().isUndeclared(receiver)) {
      return resolver.members().whyUndeclared(receiver);
    }
    return resolver.members().isIncomplete(receiver)
        ? "external-supertype-unknown"
        : "field-not-found";
  }

  private void field(int at, FieldMember member, TypeName receiver, int line) {
    FieldSignature field = member.field();
    Optional<String> constant =
        field.constant(resolver.unit().evaluating()).map(FieldConstants::text);
    resolver.set(
        at,
        member.type(),
        new Target.FieldTarget(
            field.owner().name(),
            field.declared().name(),
            member.type(),
            field.isStatic(),
            field.owner().application(),
            constant));
    resolver.uses().access(field, receiver, constant.isPresent(), line);
  }
}
