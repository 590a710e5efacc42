package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;

/**
 * A new array. Compilers make it first and then store its elements one by one; the source has both
 * in one, and the elements first.
 */
final class ArrayInMaking {

  private final TypeReference type;
  private final String descriptor;
  private final List<Step> dimensions;
  private final List<Step> elements = new ArrayList<>();
  private Step made;

  ArrayInMaking(TypeReference type, String descriptor, List<Step> dimensions) {
    this.type = type;
    this.descriptor = descriptor;
    this.dimensions = dimensions;
  }

  /** Takes an element; says no when it is not the next one of an initializer. */
  boolean store(Step index, Step value, BodyAssembly body) {
    if (made != null
        || !index.is(Step.Kind.LITERAL)
        || !Integer.valueOf(elements.size()).equals(index.detail)) {
      return false;
    }
    Literals.coerce(value, descriptor.substring(1));
    elements.add(body.used(value));
    index.dropped = true;
    return true;
  }

  Step write(BodyAssembly body, Step placeholder) {
    if (made != null) {
      return made;
    }
    boolean initialized = !elements.isEmpty();
    List<Step> operands = new ArrayList<>(initialized ? List.of() : dimensions);
    if (initialized) {
      dimensions.forEach(dimension -> dimension.dropped = isCount(dimension));
      operands.add(
          body.add(
              new Step(
                  Step.Kind.OTHER,
                  placeholder.line,
                  null,
                  (line, indices) -> new Term.ArrayValue(line, Indices.of(indices)),
                  elements.toArray(Step[]::new))));
    }
    made =
        body.add(
            new Step(
                    Step.Kind.OTHER,
                    placeholder.line,
                    null,
                    (line, indices) ->
                        initialized
                            ? new Term.NewArray(line, type, Indices.none(), indices[0])
                            : new Term.NewArray(line, type, Indices.of(indices), Term.NONE),
                    operands.toArray(Step[]::new))
                .of(descriptor));
    return made;
  }

  private static boolean isCount(Step dimension) {
    return dimension.is(Step.Kind.LITERAL);
  }
}
