package dev.kerf.analyzer.model;

import java.util.Comparator;
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

  private static final Comparator<MethodName> ORDER =
      Comparator.comparing(MethodName::owner, (a, b) -> a.id().compareTo(b.id()))
          .thenComparing(MethodName::name)
          .thenComparing(m -> String.join(",", m.parameters));

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

  @Override
  public int compareTo(MethodName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return owner.binaryName() + '.' + signature();
  }
}
