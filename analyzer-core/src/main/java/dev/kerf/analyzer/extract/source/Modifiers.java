package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;

/** Modifiers as bits: those written, and those that the language adds where they are not. */
final class Modifiers {

  private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;

  private Modifiers() {}

  static int written(NodeWithModifiers<?> node) {
    int bits = 0;
    for (com.github.javaparser.ast.Modifier modifier : node.getModifiers()) {
      bits |= bit(modifier.getKeyword());
    }
    return bits;
  }

  private static int bit(Keyword keyword) {
    return switch (keyword) {
      case PUBLIC -> Modifier.PUBLIC;
      case PROTECTED -> Modifier.PROTECTED;
      case PRIVATE -> Modifier.PRIVATE;
      case STATIC -> Modifier.STATIC;
      case FINAL -> Modifier.FINAL;
      case ABSTRACT -> Modifier.ABSTRACT;
      case SYNCHRONIZED -> Modifier.SYNCHRONIZED;
      case VOLATILE -> Modifier.VOLATILE;
      case TRANSIENT -> Modifier.TRANSIENT;
      case NATIVE -> Modifier.NATIVE;
      case STRICTFP -> Modifier.STRICT;
      case DEFAULT -> Modifier.DEFAULT;
      case SEALED -> Modifier.SEALED;
      case NON_SEALED -> Modifier.NON_SEALED;
      case TRANSITIVE -> 0;
    };
  }

  static int access(int bits) {
    return bits & ACCESS;
  }

  /**
   * Of a type.
   *
   * @param outside the kind of the type whose member it is; ignored for other nestings
   */
  static int ofType(int written, Kind kind, Nesting nesting, Kind outside) {
    int bits = written;
    if (nesting == Nesting.MEMBER && isInterface(outside)) {
      bits |= Modifier.PUBLIC | Modifier.STATIC;
    }
    if (isInterface(kind)) {
      bits |= Modifier.ABSTRACT;
    }
    if (kind == Kind.RECORD) {
      bits |= Modifier.FINAL;
    }
    if (kind != Kind.CLASS && nesting != Nesting.TOP) {
      bits |= Modifier.STATIC;
    }
    return bits;
  }

  static int ofField(int written, Kind owner) {
    return isInterface(owner)
        ? written | Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL
        : written;
  }

  static int ofMethod(int written, Kind owner) {
    if (!isInterface(owner)) {
      return written;
    }
    int bits = Modifier.has(written, Modifier.PRIVATE) ? written : written | Modifier.PUBLIC;
    boolean hasBody = (bits & (Modifier.DEFAULT | Modifier.STATIC | Modifier.PRIVATE)) != 0;
    return hasBody ? bits : bits | Modifier.ABSTRACT;
  }

  static int ofConstructor(int written, Kind owner) {
    return owner == Kind.ENUM ? written | Modifier.PRIVATE : written;
  }

  private static boolean isInterface(Kind kind) {
    return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
  }
}
