package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.BinaryTypes;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;

/** The names and descriptors of one class file, each read once. */
final class Names {

  private static final TypeName OBJECT = TypeName.of("java.lang.Object");

  private final Map<String, TypeName> names = new HashMap<>();
  private final Map<String, TypeReference> types = new HashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();

  /** The parameters and the result of a method's descriptor. */
  record Signature(
      List<String> descriptors,
      List<TypeReference> parameters,
      String returnedDescriptor,
      TypeReference returned) {}

  TypeName name(String internalName) {
    return names.computeIfAbsent(internalName, BinaryTypes::name);
  }

  /** The class that a member is looked up in; of an array that is Object. */
  private TypeName owner(String internalName) {
    return internalName.startsWith("[") ? OBJECT : name(internalName);
  }

  TypeReference type(String descriptor) {
    return types.computeIfAbsent(descriptor, BinaryTypes::ofDescriptor);
  }

  /** The type of a class constant, which is an internal name or an array's descriptor. */
  TypeReference ofClass(String internalName) {
    return type(descriptor(internalName));
  }

  static String descriptor(String internalName) {
    return internalName.startsWith("[") ? internalName : 'L' + internalName + ';';
  }

  Signature signature(String descriptor) {
    Signature known = signatures.get(descriptor);
    if (known == null) {
      List<String> descriptors = new ArrayList<>();
      List<TypeReference> parameters = new ArrayList<>();
      for (Type parameter : Type.getArgumentTypes(descriptor)) {
        descriptors.add(parameter.getDescriptor());
        parameters.add(type(parameter.getDescriptor()));
      }
      String returned = Type.getReturnType(descriptor).getDescriptor();
      known = new Signature(descriptors, parameters, returned, type(returned));
      signatures.put(descriptor, known);
    }
    return known;
  }

  Link.Method method(
      String owner, String name, String descriptor, boolean isStatic, boolean special) {
    Signature signature = signature(descriptor);
    return new Link.Method(
        owner(owner),
        name,
        signature.parameters(),
        signature.returned(),
        isStatic,
        special,
        Optional.empty());
  }

  Link.Field field(Code.Member member, boolean isStatic) {
    return new Link.Field(
        owner(member.owner()),
        member.name(),
        type(member.descriptor()),
        isStatic,
        Optional.empty());
  }
}
