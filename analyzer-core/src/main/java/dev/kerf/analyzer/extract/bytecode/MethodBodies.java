package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.Body;
import java.util.List;
import java.util.Optional;

/** Where a header gets the code of its methods from, when more than headers is wanted. */
public interface MethodBodies {

  /** Headers alone. */
  MethodBodies NONE = (method, leading, trailing) -> MethodBody.ABSENT;

  /**
   * The code of one method.
   *
   * @param leading how many parameters the compiler added in front
   * @param trailing how many it added behind
   */
  MethodBody of(MethodHeader method, int leading, int trailing);

  /**
   * The code of a method, and what only the code tells of it.
   *
   * @param line of its first instruction, 0 where unknown
   * @param parameterNames of all parameters of the descriptor, empty where unknown
   */
  record MethodBody(Optional<Body> body, int line, List<String> parameterNames) {
    static final MethodBody ABSENT = new MethodBody(Optional.empty(), Constants.NO_LINE, List.of());

    public MethodBody {
      parameterNames = List.copyOf(parameterNames);
    }
  }
}
