package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** What an {@code invokedynamic} of a bootstrap method that Kerf does not know says for certain. */
final class DynamicNames {

  /** What is called to make an object, as the class file names it. */
  static final String CONSTRUCTOR = "<init>";

  private static final String GROOVY = "org/codehaus/groovy/vmplugin/v8/IndyInterface";

  private DynamicNames() {}

  /** Whether Groovy makes a call here, whose name is the first argument of its bootstrap method. */
  static boolean isGroovy(Code.Dynamic dynamic) {
    return dynamic.bootstrap().getOwner().equals(GROOVY)
        && (dynamic.name().equals("invoke") || dynamic.name().equals("init"))
        && dynamic.arguments().length > 0
        && dynamic.arguments()[0] instanceof String;
  }

  /** The name that Groovy calls. */
  static String of(Code.Dynamic dynamic) {
    return (String) dynamic.arguments()[0];
  }

  /** Whether the platform answers: members of records, switches over patterns. Not a call. */
  static boolean isOfPlatform(Code.Dynamic dynamic) {
    return dynamic.bootstrap().getOwner().startsWith("java/lang/");
  }

  /** The types of its descriptor and of its constant arguments. */
  static List<TypeReference> types(Code.Dynamic dynamic, Names.Signature signature, Names names) {
    List<TypeReference> types = new ArrayList<>(signature.parameters());
    types.add(signature.returned());
    for (Object argument : dynamic.arguments()) {
      if (argument instanceof Type type && type.getSort() != Type.METHOD) {
        types.add(names.type(type.getDescriptor()));
      }
    }
    return types;
  }
}
