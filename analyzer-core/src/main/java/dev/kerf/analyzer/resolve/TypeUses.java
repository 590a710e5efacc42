package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import dev.kerf.analyzer.resolve.JavaType.UnknownType;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.List;

/**
 * Records which types one type uses, by the rules of docs/dependency-rules.md: what a compiler
 * would leave in the class file, and what only the source shows.
 */
final class TypeUses {

  private final TypeName from;
  private final DeclarationIndex index;
  private final String root;
  private final UnitFindings findings;

  TypeUses(Declaration from, UnitFindings findings) {
    this.from = from.name();
    this.index = from.index();
    this.root = from.root();
    this.findings = findings;
  }

  /** A type in a header: its class by this kind, its arguments as generic. */
  void declared(JavaType type, TypeUse.Kind kind, TypeReference reference, int line) {
    add(type, kind, TypeUse.Kind.GENERIC, lineOf(reference, line), true);
    JavaType bare = type;
    while (bare instanceof ArrayType array) {
      bare = array.component();
    }
    if (bare instanceof TypeVariable && kind != TypeUse.Kind.GENERIC) {
      // What is declared has the class that the variable is erased to.
      descriptor(bare, lineOf(reference, line));
    }
  }

  /** A type in a body: its class by this kind; its arguments are erased by the compiler. */
  void written(JavaType type, TypeUse.Kind kind, TypeReference reference, int line) {
    add(type, kind, TypeUse.Kind.TYPE_ARGUMENT, lineOf(reference, line), true);
  }

  private static int lineOf(TypeReference reference, int line) {
    return reference instanceof TypeReference.Named named ? named.line() : line;
  }

  /** A type that is written nowhere. */
  void inferred(JavaType type, int line) {
    add(Bounds.erased(type), TypeUse.Kind.INFERRED, TypeUse.Kind.TYPE_ARGUMENT, line, false);
  }

  /** The class of a type alone. */
  void named(TypeName type, TypeUse.Kind kind, int line) {
    findings.use(from, type, kind, line);
  }

  private void add(
      JavaType type, TypeUse.Kind kind, TypeUse.Kind ofArguments, int line, boolean listed) {
    if (type instanceof ClassType named) {
      findings.use(from, named.name(), kind, line);
      if (listed && index.find(named.name(), root) == null) {
        findings.unknownType(line, named.name().binaryName(), index.whyAbsent(named.name()));
      }
      addAll(named.arguments(), ofArguments, ofArguments, line, listed);
    } else if (type instanceof ArrayType array) {
      add(array.component(), kind, ofArguments, line, listed);
    } else if (type instanceof WildcardType wildcard && wildcard.bound().isPresent()) {
      add(wildcard.bound().get(), kind, ofArguments, line, listed);
    } else if (type instanceof IntersectionType several) {
      addAll(several.parts(), kind, ofArguments, line, listed);
    } else if (listed && type instanceof UnknownType unknown && !unknown.written().isEmpty()) {
      findings.unknownType(line, unknown.written(), "type-not-found");
    }
  }

  private void addAll(
      List<JavaType> types, TypeUse.Kind kind, TypeUse.Kind ofArguments, int line, boolean listed) {
    for (JavaType type : types) {
      add(type, kind, ofArguments, line, listed);
    }
  }

  /** The class of a type, or of the elements of an array; arguments are no part of it. */
  void erased(JavaType type, TypeUse.Kind kind, int line) {
    JavaType bare = type;
    while (bare instanceof ArrayType array) {
      bare = array.component();
    }
    if (bare instanceof IntersectionType several) {
      several.parts().forEach(part -> erased(part, kind, line));
    } else if (bare instanceof ClassType named) {
      findings.use(from, named.name(), kind, line);
    }
  }

  /** A call: the receiver's class, where the method is declared, and its erased signature. */
  void call(MethodSignature method, TypeName receiver, TypeUse.Kind kind, int line) {
    findings.use(from, receiver, kind, line);
    if (!receiver.equals(method.owner().name())) {
      findings.use(from, method.owner().name(), TypeUse.Kind.INHERITED, line);
    }
    signature(method, line);
  }

  /** The types that a method's descriptor names. */
  void signature(MethodSignature method, int line) {
    if (method.owner().application()) {
      for (JavaType parameter : method.parameters()) {
        descriptor(parameter, line);
      }
      descriptor(method.returnType(), line);
    }
  }

  /** An access to a field. */
  void access(FieldSignature field, TypeName receiver, boolean constant, int line) {
    TypeUse.Kind kind = constant ? TypeUse.Kind.CONSTANT : TypeUse.Kind.ACCESS;
    findings.use(from, receiver, kind, line);
    if (!receiver.equals(field.owner().name())) {
      findings.use(
          from,
          field.owner().name(),
          constant ? TypeUse.Kind.CONSTANT : TypeUse.Kind.INHERITED,
          line);
    }
    if (!constant) {
      descriptor(field.type(), line);
    }
  }

  private void descriptor(JavaType type, int line) {
    JavaType bare = type;
    while (bare instanceof ArrayType array) {
      bare = array.component();
    }
    if (bare instanceof ClassType named) {
      findings.use(from, named.name(), TypeUse.Kind.DESCRIPTOR, line);
    } else if (bare instanceof TypeVariable variable
        && Bounds.erasureOf(variable) instanceof ClassType bound) {
      findings.use(from, bound.name(), TypeUse.Kind.DESCRIPTOR, line);
    }
  }
}
