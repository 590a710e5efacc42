package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import org.objectweb.asm.Type;

/** Turns internal names and descriptors of a class file into type references. */
public final class BinaryTypes {

  /** JVMS 4.3.2: an array type has at most as many dimensions. */
  private static final int MAX_DIMENSIONS = 255;

  private BinaryTypes() {}

  /** {@code java/util/Map$Entry}. */
  public static TypeName name(String internalName) {
    return TypeName.of(internalName.replace('/', '.'));
  }

  /** {@code java/util/Map$Entry}, without type arguments. */
  static TypeReference reference(String internalName) {
    return new TypeReference.Binary(name(internalName), List.of());
  }

  static List<TypeReference> references(List<String> internalNames) {
    return internalNames.stream().map(BinaryTypes::reference).toList();
  }

  /** A field descriptor, such as {@code [Ljava/lang/String;}. */
  public static TypeReference ofDescriptor(String descriptor) {
    return of(Type.getType(descriptor));
  }

  static TypeReference of(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> {
        if (type.getDimensions() > MAX_DIMENSIONS) {
          throw new MalformedClassFile("an array has " + type.getDimensions() + " dimensions");
        }
        TypeReference reference = of(type.getElementType());
        for (int level = 0; level < type.getDimensions(); level++) {
          reference = new TypeReference.ArrayOf(reference);
        }
        yield reference;
      }
      case Type.OBJECT -> reference(type.getInternalName());
      case Type.METHOD ->
          throw new MalformedClassFile("a method descriptor stands where a type is expected");
      default -> new TypeReference.Primitive(type.getClassName());
    };
  }

  static boolean isObject(TypeReference reference) {
    return isNamed(reference, "java.lang.Object");
  }

  static boolean isNamed(TypeReference reference, String binaryName) {
    return reference instanceof TypeReference.Binary binary
        && binary.name().binaryName().equals(binaryName);
  }
}
