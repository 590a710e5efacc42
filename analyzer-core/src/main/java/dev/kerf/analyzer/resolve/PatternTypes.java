package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.MemberLookup.FieldMember;

/** The types of patterns that say {@code var}: of a record's components, or of what is matched. */
final class PatternTypes {

  private final BodyResolver resolver;

  PatternTypes(BodyResolver resolver) {
    this.resolver = resolver;
  }

  JavaType type(Term.Binding binding, int at) {
    return binding.source() != Term.NONE
        ? resolver.typeOrUnknown(binding.source())
        : componentType(at);
  }

  private JavaType componentType(int pattern) {
    int parent = resolver.contexts().patternOf(pattern);
    if (parent == Term.NONE
        || !(resolver.body().get(parent) instanceof Term.RecordPattern record)
        || !(TypeReader.read(record.type(), resolver.scope()) instanceof ClassType written)) {
      return KnownTypes.UNKNOWN;
    }
    Declaration declaration = resolver.subtyping().declaration(written.name());
    String component =
        declaration == null ? null : component(declaration, position(record, pattern));
    FieldMember member =
        component == null ? null : resolver.members().field(matched(parent, written), component);
    return member == null ? KnownTypes.UNKNOWN : member.type();
  }

  private static int position(Term.RecordPattern record, int pattern) {
    for (int i = 0; i < record.components().size(); i++) {
      if (record.components().get(i) == pattern) {
        return i;
      }
    }
    return record.components().size();
  }

  private static String component(Declaration record, int position) {
    int at = 0;
    for (FieldDeclared field : record.declared().fields()) {
      if (field.role() == FieldDeclared.Role.RECORD_COMPONENT && at++ == position) {
        return field.name();
      }
    }
    return null;
  }

  /** A generic record written without arguments takes them from what it is matched against. */
  private ClassType matched(int pattern, ClassType written) {
    if (!written.arguments().isEmpty()) {
      return written;
    }
    JavaType value = matchedValue(pattern);
    return value instanceof ClassType named && named.name().equals(written.name())
        ? named
        : written;
  }

  private JavaType matchedValue(int pattern) {
    int parent = resolver.contexts().patternOf(pattern);
    if (parent != Term.NONE) {
      return resolver.body().get(parent) instanceof Term.InstanceOf test
          ? resolver.typeOrUnknown(test.operand())
          : componentType(pattern);
    }
    int choice = resolver.contexts().labelOf(pattern);
    return choice == Term.NONE
        ? KnownTypes.UNKNOWN
        : resolver.typeOrUnknown(((Term.Switch) resolver.body().get(choice)).selector());
  }
}
