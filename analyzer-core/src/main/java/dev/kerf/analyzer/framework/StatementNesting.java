package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements that are being put together, the outermost first. Methods that build parts of
 * statements may call each other in a circle, and a variable may hold a query around the one that
 * it held before: a statement is never a part of itself.
 *
 * @param open at most {@value #MAX}
 */
public record StatementNesting(List<Built> open) {

  /** Deeper subqueries than this are built by methods that call each other. */
  private static final int MAX = 8;

  private static final StatementNesting NONE = new StatementNesting(List.of());

  /** A chain of calls in the body of a method. */
  private record Built(MethodName method, int chain) {}

  /** Where a statement is read for itself. */
  public static StatementNesting around(BuilderFrame frame, int chain) {
    return NONE.within(frame, chain).orElseThrow();
  }

  /** The same with a part; absent where it is under way already, or too deep. */
  public Optional<StatementNesting> within(BuilderFrame frame, int chain) {
    Built part = new Built(frame.method(), chain);
    if (open.size() == MAX || open.contains(part)) {
      return Optional.empty();
    }
    List<Built> deeper = new ArrayList<>(open);
    deeper.add(part);
    return Optional.of(new StatementNesting(List.copyOf(deeper)));
  }
}
