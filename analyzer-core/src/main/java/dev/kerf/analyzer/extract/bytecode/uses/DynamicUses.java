package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** What {@code invokedynamic} uses: texts put together, functions, and what else is bound late. */
final class DynamicUses {

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
  private static final String FUNCTIONS = "java/lang/invoke/LambdaMetafactory";
  private static final String GROOVY = "org/codehaus/groovy/vmplugin/v8/IndyInterface";
  private static final String CALL_SITE = "org/codehaus/groovy/runtime/callsite/CallSite";
  private static final String STRING = "Ljava/lang/String;";

  /** The arguments of the factory: the method's signature, what runs, the signature here. */
  private static final int ARGUMENTS = 3;

  private final Uses uses;

  DynamicUses(Uses uses) {
    this.uses = uses;
  }

  /** What a compiler adds to a class for itself. */
  static boolean isMade(String method) {
    return method.equals("$values")
        || method.startsWith("$getCallSiteArray")
        || method.startsWith("$createCallSiteArray");
  }

  static boolean isCallSite(String owner) {
    return owner.equals(CALL_SITE);
  }

  static boolean isConcatenation(Code.Dynamic dynamic) {
    return dynamic.bootstrap().getOwner().equals(CONCATENATION);
  }

  static boolean isGroovy(Code.Dynamic dynamic) {
    return dynamic.bootstrap().getOwner().equals(GROOVY);
  }

  static boolean isFunction(Code.Dynamic dynamic) {
    Object[] arguments = dynamic.arguments();
    return dynamic.bootstrap().getOwner().equals(FUNCTIONS)
        && arguments.length >= ARGUMENTS
        && arguments[0] instanceof Type
        && arguments[1] instanceof Handle
        && arguments[2] instanceof Type;
  }

  void concatenated(String descriptor, int line) {
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      if (!argument.getDescriptor().equals(STRING)) {
        uses.ofDescriptor(argument.getDescriptor(), UseKind.DESCRIPTOR, line);
      }
    }
  }

  /** What is captured, the functional type, and its method as declared and as it is here. */
  void function(Code.Dynamic dynamic, String descriptor, int line) {
    uses.ofSignature(descriptor, UseKind.INFERRED, line);
    for (int i = 0; i < ARGUMENTS; i += 2) {
      Type signature = (Type) dynamic.arguments()[i];
      if (signature.getSort() == Type.METHOD) {
        uses.ofSignature(signature.getDescriptor(), UseKind.INFERRED, line);
      }
    }
    String name = ((Handle) dynamic.arguments()[1]).getName();
    if (name == null || name.isBlank()) {
      throw new MalformedClassFile("a member has no name");
    }
  }

  /** The method that a method reference names. */
  void reference(Handle runs, int line) {
    UseKind kind = runs.getName().equals("<init>") ? UseKind.NEW : UseKind.CALL;
    uses.ofOwner(runs.getOwner(), kind, line);
    uses.ofSignature(runs.getDesc(), UseKind.DESCRIPTOR, line);
  }

  /** The types that are named are all that is certain. */
  void other(Code.Dynamic dynamic, String descriptor, int line) {
    uses.ofSignature(descriptor, UseKind.DESCRIPTOR, line);
    for (Object argument : dynamic.arguments()) {
      if (argument instanceof Type type && type.getSort() != Type.METHOD) {
        uses.ofDescriptor(type.getDescriptor(), UseKind.DESCRIPTOR, line);
      }
    }
  }
}
