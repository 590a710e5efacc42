package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** What an {@code invokedynamic} of a bootstrap method that Kerf does not know says for certain. */
final class DynamicNames {

  private static final String GROOVY = "org/codehaus/groovy/vmplugin/v8/IndyInterface";

  private DynamicNames() {}

  /** Groovy passes the method's name as the first argument of its bootstrap method. */
  static String of(Code.Dynamic dynamic) {
    boolean named =
        dynamic.bootstrap().getOwner().equals(GROOVY)
            && dynamic.arguments().length > 0
            && dynamic.arguments()[0] instanceof String;
    return named ? (String) dynamic.arguments()[0] : dynamic.name();
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
