package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * A method or field as an instruction names it.
 *
 * @param owner internal name of the type that it is looked up in
 */
public record Member(String owner, String name, String descriptor) {

  boolean isMethod() {
    return descriptor.startsWith("(");
  }

  /** Of a method the erased types of its parameters, as source writes them. */
  public List<String> parameters() {
    return Arrays.stream(Type.getArgumentTypes(descriptor)).map(Type::getClassName).toList();
  }

  /** Of a method the erased type of its result, as source writes it. */
  public String result() {
    return Type.getReturnType(descriptor).getClassName();
  }
}
