package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.TypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A method calls a method of a class that another service owns. The target is the one that the call
 * names; what it runs into at run time is no second crossing. Constructor calls are {@link
 * InstantiateCrossings}.
 */
final class CallCrossings implements CrossingDetector {

  /** Targets that stand in the code itself, be it as a constant text. */
  private static final Set<MethodCall.Via> NAMED =
      EnumSet.of(MethodCall.Via.STATIC, MethodCall.Via.REFLECTIVE);

  private final PairTies ties;

  CallCrossings(Codebase codebase, Ends ends) {
    ties = new PairTies(ends);
    for (MethodCall call : codebase.calls()) {
      TypeName from = call.from().owner().outermost();
      TypeName to = call.to().owner().outermost();
      if (NAMED.contains(call.via()) && !call.to().name().startsWith("<") && !from.equals(to)) {
        ties.add(
            new Identity(kind(), List.of(from.id(), to.id())),
            from,
            to,
            call.to().owner().simpleName() + '.' + call.to().name(),
            call.evidence().location());
      }
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.CALL;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }

  @Override
  public int count(Boundaries boundaries) {
    return ties.count(boundaries);
  }
}
