package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.model.MethodName;
import java.util.stream.Collectors;

/** Methods as a configuration names them. */
final class Signatures {

  private Signatures() {}

  /** {@code com.acme.Queries#get(String)}. */
  static String of(MethodName method) {
    return method.owner().binaryName()
        + '#'
        + method.name()
        + method.parameters().stream()
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
