package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.NullType;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import dev.kerf.analyzer.resolve.JavaType.UnknownType;
import java.util.Map;

/** The types that the language itself speaks of. */
final class KnownTypes {

  static final ClassType OBJECT = ClassType.of("java.lang.Object");
  static final ClassType STRING = ClassType.of("java.lang.String");
  static final ClassType RECORD = ClassType.of("java.lang.Record");
  static final ClassType ANNOTATION = ClassType.of("java.lang.annotation.Annotation");
  static final String ENUM = "java.lang.Enum";
  static final String CLASS = "java.lang.Class";
  static final String ITERABLE = "java.lang.Iterable";

  static final Primitive BOOLEAN = new Primitive("boolean");
  static final Primitive BYTE = new Primitive("byte");
  static final Primitive SHORT = new Primitive("short");
  static final Primitive CHAR = new Primitive("char");
  static final Primitive INT = new Primitive("int");
  static final Primitive LONG = new Primitive("long");
  static final Primitive FLOAT = new Primitive("float");
  static final Primitive DOUBLE = new Primitive("double");
  static final Primitive VOID = new Primitive("void");

  static final NullType NULL = new NullType();
  static final UnknownType UNKNOWN = new UnknownType("");

  private static final Map<String, ClassType> BOXES =
      Map.of(
          "boolean", ClassType.of("java.lang.Boolean"),
          "byte", ClassType.of("java.lang.Byte"),
          "short", ClassType.of("java.lang.Short"),
          "char", ClassType.of("java.lang.Character"),
          "int", ClassType.of("java.lang.Integer"),
          "long", ClassType.of("java.lang.Long"),
          "float", ClassType.of("java.lang.Float"),
          "double", ClassType.of("java.lang.Double"),
          "void", ClassType.of("java.lang.Void"));

  private static final Map<String, Primitive> UNBOXED =
      Map.of(
          "java.lang.Boolean", BOOLEAN,
          "java.lang.Byte", BYTE,
          "java.lang.Short", SHORT,
          "java.lang.Character", CHAR,
          "java.lang.Integer", INT,
          "java.lang.Long", LONG,
          "java.lang.Float", FLOAT,
          "java.lang.Double", DOUBLE);

  private KnownTypes() {}

  /** The class of a primitive, any other type as it is. */
  static JavaType boxed(JavaType type) {
    return type instanceof Primitive primitive
        ? BOXES.getOrDefault(primitive.keyword(), OBJECT)
        : type;
  }

  /** The primitive of a type that unboxes to one, or null. */
  static Primitive unboxed(JavaType type) {
    if (type instanceof Primitive primitive) {
      return primitive;
    }
    return type instanceof ClassType box ? UNBOXED.get(box.name().binaryName()) : null;
  }

  static boolean isUnknown(JavaType type) {
    return type instanceof UnknownType;
  }

  static boolean isVoid(JavaType type) {
    return type instanceof Primitive primitive && primitive.keyword().equals("void");
  }

  static boolean isObject(JavaType type) {
    return type instanceof ClassType named && named.name().equals(OBJECT.name());
  }
}
