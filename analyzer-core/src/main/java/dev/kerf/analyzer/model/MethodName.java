package dev.kerf.analyzer.model;

import java.util.List;
import java.util.Objects;

/**
 * A method, constructor or initializer of a type.
 *
 * @param owner the declaring type
 * @param name the method's name; {@code <init>} for constructors and instance initializers, {@code
 *     <clinit>} for static ones
 * @param parameters erased parameter types as binary names with {@code []} for arrays, in order
 */
public record MethodName(TypeName owner, String name, List<String> parameters)
    implements Comparable<MethodName> {

  public MethodName {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a method of " + owner + " has a blank name");
    }
    parameters = List.copyOf(parameters);
  }

  /** {@code pay(long,java.lang.String)}: unique within its owner. */
  public String signature() {
    return name + '(' + String.join(",", parameters) + ')';
  }

  /** By owner, name and parameters. Written out, since sorting calls compares millions. */
  @Override
  public int compareTo(MethodName other) {
    int order = owner.binaryName().compareTo(other.owner.binaryName());
    if (order != 0) {
      return order;
    }
    order = name.compareTo(other.name);
    return order != 0 || parameters.equals(other.parameters)
        ? order
        : String.join(",", parameters).compareTo(String.join(",", other.parameters));
  }

  @Override
  public String toString() {
    return owner.binaryName() + '.' + signature();
  }
}
