package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What classes say of themselves: the class of an object, and what the annotations on it hold. So a
 * data access of the house's own finds the table of what it is given. A class counts as its name.
 */
final class ReflectedTexts {

  /** Of a class itself, and of the helpers that Spring has for it. */
  private static final Set<String> LOOK_UPS =
      Set.of(
          "getAnnotation",
          "getDeclaredAnnotation",
          "findAnnotation",
          "getMergedAnnotation",
          "findMergedAnnotation");

  private static final Pattern NAME = Pattern.compile("[\\w$.]+");

  /** Which class an annotation stands on, beside what its elements hold. */
  private static final String ANNOTATED = "class";

  private final ResolvedApplication application;
  private final OwnClass classes;

  ReflectedTexts(ResolvedApplication application, OwnClass classes) {
    this.application = application;
    this.classes = classes;
  }

  /**
   * The class of an object that is not the one whose method runs. Which one a parameter is of, its
   * callers say where its type leaves it open.
   */
  Optional<TextValue> classOf(TextValue object, JavaType type) {
    if (object instanceof Built built) {
      return Optional.of(Texts.of(built.type().binaryName()));
    }
    return only(type)
        .or(() -> declared(object).flatMap(this::only))
        .map(of -> (TextValue) Texts.of(of.binaryName()))
        .or(() -> Optional.of(object).filter(ReflectedTexts::isParameter));
  }

  /** The type that a parameter is declared with. */
  private static Optional<TypeName> declared(TextValue object) {
    return isParameter(object)
        ? HoleName.parameter(object.asTexts().first().holes().get(0))
            .map(parameter -> parameter.method().parameters().get(parameter.index()))
            .map(TypeName::of)
        : Optional.empty();
  }

  /**
   * What is handed over, with its class where nothing else is known of it.
   *
   * @param around the class in which it is handed over
   * @param of the class of the object that does it, where that is settled
   */
  TextValue typed(TextValue argument, JavaType type, TypeName around, Optional<TypeName> of) {
    if (!(argument instanceof Texts texts)
        || texts.alternatives().size() != 1
        || !texts.first().hasHoles()
        || texts.first().text().length() != 1) {
      return argument;
    }
    Optional<TypeName> known =
        type instanceof JavaType.TypeVariable variable
            ? application
                .type(around)
                .filter(base -> isParameterOf(base, variable))
                .flatMap(base -> classes.standsFor(variable, around, of.orElse(around)))
            : isParameter(texts) ? Optional.empty() : type.className().filter(this::isClass);
    return known.<TextValue>map(Built::of).orElse(argument);
  }

  private static boolean isParameterOf(ResolvedType base, JavaType.TypeVariable variable) {
    return base.declared().typeParameters().stream()
        .anyMatch(parameter -> parameter.name().equals(variable.name()));
  }

  /** Whether objects can be of just this type: it is a class, and not abstract. */
  private boolean isClass(TypeName type) {
    return application
        .type(type)
        .filter(found -> found.declared().kind() == TypeDeclared.Kind.CLASS)
        .filter(found -> classes.possible(found.name()).contains(found.name()))
        .isPresent();
  }

  private Optional<TypeName> only(JavaType type) {
    return type.className().flatMap(this::only);
  }

  /** The class of all objects of a type, where there is one alone. */
  private Optional<TypeName> only(TypeName type) {
    return application
        .type(type)
        .map(ResolvedType::name)
        .filter(name -> isClass(name) && classes.possible(name).equals(List.of(name)));
  }

  /** An annotation that is asked of a class. */
  Optional<TextValue> annotation(
      String owner, String method, TextValue receiver, List<TextValue> arguments) {
    if (!LOOK_UPS.contains(method)
        || arguments.isEmpty()
        || !(arguments.get(arguments.size() - 1) instanceof Texts type)
        || !type.isKnown()) {
      return Optional.empty();
    }
    TextValue on =
        owner.equals("java.lang.Class")
            ? receiver
            : arguments.size() == 2 ? arguments.get(0) : null;
    return on instanceof Texts of
        ? named(type.first()).map(annotation -> Built.of(annotation).with(ANNOTATED, of))
        : Optional.empty();
  }

  /** The class that a text names; any text may have got here. */
  private static Optional<TypeName> named(SqlText text) {
    return NAME.matcher(text.text()).matches()
        ? Optional.of(TypeName.of(text.text()))
        : Optional.empty();
  }

  /** What an element of an annotation holds that was asked of a class. */
  Optional<TextValue> element(TextValue receiver, MethodName element) {
    if (!(receiver instanceof Built annotation)
        || !annotation.type().equals(element.owner())
        || !(annotation.fields().get(ANNOTATED) instanceof Texts of)) {
      return Optional.empty();
    }
    if (isParameter(of)) {
      return Optional.of(of);
    }
    return of.alternatives().stream()
        .filter(type -> !type.hasHoles())
        .flatMap(type -> held(type, annotation.type(), element.name()).stream())
        .reduce(TextValue::or);
  }

  private Optional<TextValue> held(SqlText type, TypeName annotation, String element) {
    return named(type)
        .flatMap(application::type)
        .flatMap(found -> on(found, annotation))
        .flatMap(found -> found.text(element))
        .map(Texts::of);
  }

  private static Optional<ResolvedAnnotation> on(ResolvedType type, TypeName annotation) {
    return type.annotations().stream().filter(found -> found.type().equals(annotation)).findFirst();
  }

  private static boolean isParameter(TextValue value) {
    return value instanceof Texts texts && HoleName.isParameter(texts);
  }
}
