package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.framework.GenericBindings;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.Target;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which class the object is whose method is looked at. A method of a base class may give another
 * text for each class below it: it asks its object for its class, or calls what these override.
 */
final class OwnClass {

  private static final TypeName CLASS = TypeName.of("java.lang.Class");

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final TextEvaluation evaluation;
  private final GenericBindings bindings;
  private final Map<TypeName, Built> objects = new HashMap<>();
  private final Set<TypeName> asked = new TreeSet<>();
  private Optional<TypeName> known = Optional.empty();

  OwnClass(ResolvedApplication application, MethodIndex methods, TextEvaluation evaluation) {
    this.application = application;
    this.methods = methods;
    this.evaluation = evaluation;
    this.bindings = new GenericBindings(application);
  }

  /**
   * Starts to look at a method.
   *
   * @param known the class of its object, where that is settled
   */
  void start(Optional<TypeName> known) {
    this.known = known;
  }

  /** Forgets all that was asked for. */
  void clear() {
    asked.clear();
  }

  boolean isKnown(TypeName type) {
    return known.isPresent() && known.get().equals(type);
  }

  /** The class of an object that is at least of a type; none where it may be one of several. */
  Optional<TypeName> of(TypeName type) {
    if (isKnown(type) || bindings.concreteBelow(type).equals(List.of(type))) {
      return Optional.of(type);
    }
    ask(type);
    return Optional.empty();
  }

  /** Notes that what is given depends on the class of an object of that type. */
  void ask(TypeName type) {
    asked.add(type);
  }

  boolean isAsked(TypeName type) {
    return asked.contains(type);
  }

  /** Forgets that the class was asked for, and says whether it was. */
  boolean forget(TypeName type) {
    return asked.remove(type);
  }

  /** The classes that an object of a type may be of, by name. */
  List<TypeName> possible(TypeName type) {
    return bindings.concreteBelow(type);
  }

  /** Whether a class leaves what it does not say itself to classes below it, abstract or not. */
  boolean isBase(TypeName type) {
    return possible(type).stream().anyMatch(below -> !below.equals(type));
  }

  /** An object of a class with the texts that the class itself puts into its fields. */
  Built object(TypeName type) {
    Built known = objects.get(type);
    if (known != null) {
      return known;
    }
    Built out = Built.of(type);
    List<MethodName> constructors =
        methods.declaredBy(type).stream().filter(name -> name.name().equals("<init>")).toList();
    if (constructors.size() == 1) {
      MethodName only = constructors.get(0);
      List<TextValue> unknown = Collections.nCopies(only.parameters().size(), Texts.hole(""));
      Built made =
          evaluation.budget().apart(() -> evaluation.invoke(only, unknown, Built.of(type))).self();
      for (Map.Entry<String, TextValue> field : made.fields().entrySet()) {
        if (field.getValue() instanceof Texts texts && texts.isKnown()) {
          out = out.with(field.getKey(), texts);
        }
      }
    }
    objects.put(type, out);
    return out;
  }

  /** What a field of an object holds; where its own is not known, what those of all hold. */
  TextValue field(Built object, Target.FieldTarget field) {
    TextValue held = object.fields().get(HoleName.ofField(field.declaring(), field.name()));
    if (held != null) {
      return held;
    }
    Optional<TypeName> named = standsFor(object.type(), field);
    if (named.isPresent()) {
      return Texts.of(named.get().binaryName());
    }
    TextValue any = evaluation.field(field.declaring(), field.name());
    if (!field.isStatic() && any instanceof Texts texts && texts.alternatives().size() > 1) {
      ask(object.type());
    }
    return any;
  }

  /**
   * The class that a {@code Class<T>} of a base class is for a class below, which says what T is:
   * base classes mostly get it by reflection.
   */
  private Optional<TypeName> standsFor(TypeName self, Target.FieldTarget field) {
    if (field.isStatic()
        || !(field.type() instanceof JavaType.ClassType type)
        || !type.name().equals(CLASS)
        || type.arguments().size() != 1
        || !(type.arguments().get(0) instanceof JavaType.TypeVariable variable)) {
      return Optional.empty();
    }
    return standsFor(variable, field.declaring(), self);
  }

  /** The class that a type variable of a base class is for a class below. */
  Optional<TypeName> standsFor(JavaType.TypeVariable variable, TypeName declaring, TypeName self) {
    Optional<TypeName> bound =
        application
            .type(declaring)
            .flatMap(base -> bindings.bound(variable, base, self))
            .map(JavaType.ClassType::name);
    if (bound.isEmpty()) {
      ask(self);
    }
    return bound;
  }
}
