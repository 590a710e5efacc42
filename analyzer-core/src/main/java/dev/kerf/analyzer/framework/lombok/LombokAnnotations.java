package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which annotations of a unit are Lombok's, by its imports, and what they say. */
final class LombokAnnotations {

  private static final String PACKAGE = "lombok.";

  /** Those that every tool calls so; {@code NotNull} is a constraint too, and then is no mark. */
  private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull");

  private final Map<String, String> imported = new HashMap<>();
  private final Set<String> onDemand = new HashSet<>();

  LombokAnnotations(List<ImportDeclared> imports) {
    for (ImportDeclared declared : imports) {
      if (declared.onDemand()) {
        onDemand.add(declared.name() + '.');
      } else {
        String name = declared.name();
        imported.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
  }

  /** Whether an annotation is written with Lombok's package. */
  static boolean isQualified(AnnotationUse use) {
    return written(use).startsWith(PACKAGE);
  }

  private static String written(AnnotationUse use) {
    return use.type() instanceof TypeReference.Named named ? named.dotted() : "";
  }

  /**
   * An annotation of Lombok.
   *
   * @param name without {@code lombok.}: {@code Getter}, {@code extern.slf4j.Slf4j}
   */
  Optional<AnnotationUse> find(List<AnnotationUse> uses, String name) {
    for (AnnotationUse use : uses) {
      if (is(use, PACKAGE + name)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** One that moved: by its present name or by its former one below {@code experimental}. */
  Optional<AnnotationUse> findMoved(List<AnnotationUse> uses, String name, String former) {
    Optional<AnnotationUse> present = find(uses, name);
    return present.isPresent() ? present : find(uses, "experimental." + former);
  }

  boolean has(List<AnnotationUse> uses, String name) {
    return !uses.isEmpty() && find(uses, name).isPresent();
  }

  /** Whether a written type is this one of Lombok's. */
  boolean isType(TypeReference.Named written, String name) {
    return means(written.dotted(), PACKAGE + name);
  }

  /** Whether an annotation is the one of that qualified name. */
  boolean is(AnnotationUse use, String qualified) {
    return means(written(use), qualified);
  }

  private boolean means(String written, String qualified) {
    if (written.equals(qualified)) {
      return true;
    }
    if (!qualified.endsWith(written) || written.isEmpty()) {
      return false;
    }
    int dot = written.indexOf('.');
    String first = dot < 0 ? written : written.substring(0, dot);
    String single = imported.get(first);
    return single == null
        ? onDemand.contains(qualified.substring(0, qualified.length() - written.length()))
        : (single + written.substring(first.length())).equals(qualified);
  }

  /** Whether a field must not be null, by whoever's annotation; all make Lombok require it. */
  boolean isNonNull(List<AnnotationUse> uses) {
    for (AnnotationUse use : uses) {
      String written = written(use);
      if (NON_NULL.contains(written.substring(written.lastIndexOf('.') + 1))
          || is(use, "org.jetbrains.annotations.NotNull")) {
        return true;
      }
    }
    return false;
  }

  // ---- values -------------------------------------------------------------------------------

  /** The value of an element as a literal's text or a constant's name. */
  static Optional<String> text(AnnotationUse use, String element) {
    return value(use, element).flatMap(value -> text(use, value));
  }

  private static Optional<String> text(AnnotationUse use, int value) {
    Term term = use.values().get(value);
    if (term instanceof Term.Literal literal) {
      return Optional.of(literal.text());
    }
    if (term instanceof Term.Select select) {
      return Optional.of(select.name());
    }
    return term instanceof Term.Name name ? Optional.of(name.identifier()) : Optional.empty();
  }

  private static Optional<Integer> value(AnnotationUse use, String element) {
    for (AnnotationUse.Element found : use.elements()) {
      if (found.name().equals(element)) {
        return Optional.of(found.value());
      }
    }
    return Optional.empty();
  }

  /** The values of an element that takes several, braces or not; empty when it is not written. */
  static Optional<List<String>> texts(AnnotationUse use, String element) {
    return value(use, element)
        .map(
            value -> {
              List<String> texts = new ArrayList<>();
              elements(use, value).forEach(each -> text(use, each).ifPresent(texts::add));
              return texts;
            });
  }

  /** The classes that an element names. */
  static List<TypeReference> classes(AnnotationUse use, String element) {
    List<TypeReference> classes = new ArrayList<>();
    value(use, element)
        .ifPresent(
            value ->
                elements(use, value)
                    .forEach(
                        each -> {
                          if (use.values().get(each) instanceof Term.ClassLiteral literal) {
                            classes.add(literal.type());
                          }
                        }));
    return classes;
  }

  /** The annotations in an element: {@code onConstructor_ = {@Inject, @Named}}. */
  static List<AnnotationUse> annotations(AnnotationUse use, String element) {
    List<AnnotationUse> found = new ArrayList<>();
    value(use, element)
        .ifPresent(
            value ->
                elements(use, value)
                    .forEach(
                        each -> {
                          if (use.values().get(each) instanceof Term.Annotated annotated) {
                            found.add(annotated.annotation());
                          }
                        }));
    return found;
  }

  private static List<Integer> elements(AnnotationUse use, int value) {
    return use.values().get(value) instanceof Term.ArrayValue array
        ? array.elements().stream().boxed().toList()
        : List.of(value);
  }

  static boolean isTrue(AnnotationUse use, String element) {
    return flag(use, element).orElse(false);
  }

  static Optional<Boolean> flag(AnnotationUse use, String element) {
    return text(use, element).map(Boolean::parseBoolean);
  }

  /** The access that an {@code AccessLevel} means; empty for {@code NONE}: generate nothing. */
  static OptionalInt access(AnnotationUse use, String element) {
    return text(use, element)
        .map(LombokAnnotations::access)
        .orElse(OptionalInt.of(Modifier.PUBLIC));
  }

  static OptionalInt access(String level) {
    return switch (level) {
      case "NONE" -> OptionalInt.empty();
      case "PRIVATE" -> OptionalInt.of(Modifier.PRIVATE);
      case "PROTECTED" -> OptionalInt.of(Modifier.PROTECTED);
      case "PACKAGE", "MODULE" -> OptionalInt.of(0);
      default -> OptionalInt.of(Modifier.PUBLIC);
    };
  }
}
