package dev.kerf.analyzer;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.regex.Pattern;

/**
 * Names without the numbers of anonymous and local classes. The compiler counts them in the order
 * in which they stand, so that another one above gives all that follow another name.
 */
final class Unnumbered {

  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");
  private static final Pattern LAST_NUMBERS = Pattern.compile("(?:\\$\\d+)+$");

  private Unnumbered() {}

  /** A call, whoever runs or is run. */
  record Call(MethodName from, MethodName to) {
    Call {
      from = Unnumbered.of(from);
      to = Unnumbered.of(to);
    }
  }

  static MethodName of(MethodName method) {
    TypeName owner = of(method.owner());
    return owner == method.owner()
        ? method
        : new MethodName(owner, method.name(), method.parameters());
  }

  static TypeName of(TypeName type) {
    return type.isNested()
        ? TypeName.of(NUMBER.matcher(type.binaryName()).replaceAll("\\$"))
        : type;
  }

  /** The nearest class around that has a name. */
  static TypeName named(TypeName type) {
    return type.isNested()
        ? TypeName.of(LAST_NUMBERS.matcher(type.binaryName()).replaceAll(""))
        : type;
  }
}
