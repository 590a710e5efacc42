package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the accessors of one field are called: by {@code @Accessors} on the field, on its class or on
 * those around, each element by the nearest that says it, and else by {@code lombok.config}.
 *
 * @param prefixes what the names of fields begin with and accessors leave away; empty when names
 *     are taken as they are
 * @param isPrefix whether the getter of a {@code boolean} begins with {@code is}
 * @param beanNames whether {@code aField} keeps its small letter, as in {@code getaField}
 */
record AccessorStyle(
    boolean fluent, boolean chain, List<String> prefixes, boolean isPrefix, boolean beanNames) {

  static AccessorStyle of(FieldDeclared field, CompletedType type, CompletedUnit unit) {
    List<AnnotationUse> said = new ArrayList<>(2);
    LombokAnnotations annotations = unit.annotations();
    annotations.find(field.annotations(), "experimental.Accessors").ifPresent(said::add);
    for (List<AnnotationUse> uses : unit.annotationsAround(type)) {
      annotations.find(uses, "experimental.Accessors").ifPresent(said::add);
    }
    LombokConfig config = unit.config();
    boolean fluent = flag(said, "fluent").orElseGet(() -> config.isTrue("lombok.accessors.fluent"));
    return new AccessorStyle(
        fluent,
        flag(said, "chain").or(() -> config.flag("lombok.accessors.chain")).orElse(fluent),
        said.stream()
            .flatMap(use -> LombokAnnotations.texts(use, "prefix").stream())
            .findFirst()
            .orElseGet(() -> config.list("lombok.accessors.prefix")),
        !config.isTrue("lombok.getter.noIsPrefix"),
        config
            .text("lombok.accessors.capitalization")
            .filter("beanspec"::equalsIgnoreCase)
            .isPresent());
  }

  private static Optional<Boolean> flag(List<AnnotationUse> said, String element) {
    return said.stream().flatMap(use -> LombokAnnotations.flag(use, element).stream()).findFirst();
  }

  /** The name without its prefix; empty for a field that has none of them: it gets no accessor. */
  Optional<String> property(String field) {
    if (prefixes.isEmpty()) {
      return Optional.of(field);
    }
    for (String prefix : prefixes) {
      if (prefix.isEmpty()) {
        return Optional.of(field);
      }
      if (field.length() > prefix.length() && field.startsWith(prefix)) {
        char next = field.charAt(prefix.length());
        boolean endsInLetter = Character.isLetter(prefix.charAt(prefix.length() - 1));
        if (!endsInLetter || !Character.isLowerCase(next)) {
          return Optional.of(Character.toLowerCase(next) + field.substring(prefix.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> getter(FieldDeclared field) {
    return accessor(field, "get", "is", fluent);
  }

  Optional<String> setter(FieldDeclared field) {
    return accessor(field, "set", "set", fluent);
  }

  Optional<String> wither(FieldDeclared field) {
    return accessor(field, "with", "with", false);
  }

  /** All that a getter of that field may be called: one of them is enough. */
  List<String> getterNames(FieldDeclared field) {
    return property(field.name())
        .map(
            property -> {
              List<String> names = new ArrayList<>(4);
              if (fluent) {
                names.add(property);
              } else {
                for (String part : parts(field, property)) {
                  names.add(prefixed("get", part));
                  if (isBoolean(field)) {
                    names.add(prefixed("is", part));
                  }
                }
              }
              return names;
            })
        .orElse(List.of());
  }

  List<String> setterNames(FieldDeclared field) {
    return property(field.name())
        .map(
            property ->
                fluent
                    ? List.of(property)
                    : parts(field, property).stream().map(part -> prefixed("set", part)).toList())
        .orElse(List.of());
  }

  private List<String> parts(FieldDeclared field, String property) {
    return beginsWithIs(field, property)
        ? List.of(property, property.substring(2))
        : List.of(property);
  }

  private Optional<String> accessor(
      FieldDeclared field, String usual, String ofBoolean, boolean bare) {
    return property(field.name())
        .map(
            property -> {
              if (bare) {
                return property;
              }
              String prefix = isBoolean(field) ? ofBoolean : usual;
              return beginsWithIs(field, property)
                  ? prefix + property.substring(2)
                  : prefixed(prefix, property);
            });
  }

  private boolean isBoolean(FieldDeclared field) {
    return isPrefix && Types.isBoolean(field.type());
  }

  private boolean beginsWithIs(FieldDeclared field, String property) {
    return isBoolean(field)
        && property.length() > 2
        && property.startsWith("is")
        && !Character.isLowerCase(property.charAt(2));
  }

  private String prefixed(String prefix, String name) {
    boolean kept = beanNames && name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return prefix + (kept ? name : capitalized(name));
  }

  static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
