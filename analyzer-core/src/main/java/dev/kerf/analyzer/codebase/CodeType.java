package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A type of the application.
 *
 * @param form class, interface, enum, record or annotation
 * @param modifiers class-file bits
 * @param module the build module's name, empty where the input has none
 * @param supertypes types of the application that it extends or implements directly, superclass
 *     first
 * @param externalSupertypes library types likewise, by binary name
 * @param fields names of its own fields, in order
 * @param methods its own methods, in order
 * @param annotations binary names of its own annotations
 * @param lines of source from its first to its last member, 0 where unknown
 */
public record CodeType(
    TypeName name,
    Form form,
    int modifiers,
    String module,
    List<TypeName> supertypes,
    List<String> externalSupertypes,
    List<Member> fields,
    List<Member> methods,
    SortedSet<String> annotations,
    int lines,
    Evidence evidence) {

  /** What kind of type. */
  public enum Form {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  /**
   * A field or method by name, with the application type that its own type mentions, if any.
   *
   * @param name of the member
   * @param type the erased binary name of the field's type or the method's return type
   * @param modifiers class-file bits
   */
  public record Member(String name, String type, int modifiers, int line) {}

  public CodeType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(evidence, "evidence");
    supertypes = List.copyOf(supertypes);
    externalSupertypes = List.copyOf(externalSupertypes);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    annotations = SortedCopy.of(annotations);
  }

  /** The type that encloses it, if it is nested. */
  public Optional<TypeName> outermost() {
    return name.isNested() ? Optional.of(name.outermost()) : Optional.empty();
  }
}
