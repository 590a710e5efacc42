package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which annotations of a unit are Lombok's, by its imports, and what they say. */
final class LombokAnnotations {

  private static final String PACKAGE = "lombok.";

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

  /** Whether a type carries an annotation that is written with Lombok's package. */
  static boolean isQualified(TypeDeclared type) {
    return type.annotations().stream().anyMatch(use -> written(use).startsWith(PACKAGE));
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

  boolean has(List<AnnotationUse> uses, String name) {
    return !uses.isEmpty() && find(uses, name).isPresent();
  }

  /** Whether the initial value of a field is only what its builder starts from. */
  static boolean isBuilderDefault(List<AnnotationUse> uses) {
    for (AnnotationUse use : uses) {
      if (written(use).endsWith("Builder.Default")) {
        return true;
      }
    }
    return false;
  }

  private boolean is(AnnotationUse use, String qualified) {
    String written = written(use);
    if (written.equals(qualified)) {
      return true;
    }
    int dot = qualified.lastIndexOf('.');
    if (!written.equals(qualified.substring(dot + 1))) {
      return false;
    }
    String single = imported.get(written);
    return single == null
        ? onDemand.contains(qualified.substring(0, dot + 1))
        : single.equals(qualified);
  }

  /** Whether a field must not be null, by whoever's annotation; all make Lombok require it. */
  static boolean isNonNull(List<AnnotationUse> uses) {
    for (AnnotationUse use : uses) {
      String written = written(use);
      if (written.substring(written.lastIndexOf('.') + 1).equals("NonNull")) {
        return true;
      }
    }
    return false;
  }

  /** The value of an element as a literal's text or a constant's name. */
  static Optional<String> text(AnnotationUse use, String element) {
    for (AnnotationUse.Element found : use.elements()) {
      if (found.name().equals(element)) {
        Term value = use.values().get(found.value());
        if (value instanceof Term.Literal literal) {
          return Optional.of(literal.text());
        }
        if (value instanceof Term.Select select) {
          return Optional.of(select.name());
        }
        return value instanceof Term.Name name ? Optional.of(name.identifier()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  static boolean isTrue(AnnotationUse use, String element) {
    return text(use, element).filter("true"::equals).isPresent();
  }

  /** Whether it says {@code AccessLevel.NONE}: generate nothing. */
  static boolean isNone(AnnotationUse use) {
    return text(use, "value").filter("NONE"::equals).isPresent();
  }
}
