package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.code.BodyAssembly.Assignment;
import dev.kerf.analyzer.fact.Body;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The initial values of fields. A compiler moves them into every constructor, behind the call of
 * the superclass's, and into the class initializer; here they are taken out again. Line numbers
 * tell them from what a constructor does itself; a value that needs a variable, and so is none of a
 * field, stays where it is.
 */
final class InitialValues {

  /** Larger ones are tables of data, which nothing asks for. */
  private static final int MAX_STEPS = 2_000;

  /** By field; empty where a field has none, or several. */
  private final Map<String, Optional<Body>> values = new HashMap<>();

  Optional<Body> of(String field) {
    return values.getOrDefault(field, Optional.empty());
  }

  /** Takes the values out of a constructor or class initializer. */
  void take(BodyAssembly body, ClassCode type) {
    Map<String, Assignment> assigned = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Assignment assignment : body.assignments()) {
      String name = assignment.field().name();
      if (type.isOwn(assignment.field().owner())) {
        times.merge(name, 1, Integer::sum);
        assigned.put(name, assignment);
      }
    }
    Uses uses = body.uses();
    assigned.forEach(
        (name, assignment) -> {
          if (times.get(name) == 1 && body.isOutsideOfConstructor(assignment)) {
            take(name, assignment, uses);
          }
        });
  }

  private void take(String name, Assignment assignment, Uses uses) {
    Body value = BodyAssembly.copy(assignment.value(), MAX_STEPS);
    if (value != null) {
      Optional<Body> known = values.putIfAbsent(name, Optional.of(value));
      if (known != null && !known.equals(Optional.of(value))) {
        values.put(name, Optional.empty());
      }
      uses.dropAlone(assignment.step());
    }
  }
}
