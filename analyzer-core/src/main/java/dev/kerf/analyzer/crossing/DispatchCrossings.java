package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Code of another service runs into a class through a type that no service owns, by dispatch or
 * because the class is injected there: a call that no call site shows. It is known by the class
 * that runs and the type that stands between, so that a new implementation is told once, where it
 * stands, and makes no call in an untouched file new. Where a service owns that type, the call or
 * the implementation crosses by itself.
 */
final class DispatchCrossings implements CrossingDetector {

  private final SharedTies ties = new SharedTies();

  DispatchCrossings(Codebase codebase) {
    // Sorted by caller and place: what one site names and what it runs into stand together.
    List<MethodCall> site = new ArrayList<>();
    for (MethodCall call : codebase.calls()) {
      if (!site.isEmpty() && !isSameSite(site.get(0), call)) {
        read(site, codebase);
        site.clear();
      }
      site.add(call);
    }
    read(site, codebase);
  }

  private static boolean isSameSite(MethodCall one, MethodCall other) {
    return one.from().equals(other.from()) && one.evidence().equals(other.evidence());
  }

  private void read(List<MethodCall> site, Codebase codebase) {
    for (MethodCall run : site) {
      if (run.via().isIndirect() && isMeant(run, site)) {
        named(site, run.to()).ifPresent(called -> add(run, called, codebase));
      }
    }
  }

  /** Of several that may run, none is told: each is wrong more often than right. */
  private static boolean isMeant(MethodCall run, List<MethodCall> site) {
    return run.certainty() == Certainty.CERTAIN
        || run.certainty() == Certainty.LIKELY
            && site.stream()
                .filter(other -> other.via().isIndirect() && isNamedAlike(run, other))
                .allMatch(other -> other.to().equals(run.to()));
  }

  private static boolean isNamedAlike(MethodCall one, MethodCall other) {
    return one.to().name().equals(other.to().name())
        && one.to().parameters().size() == other.to().parameters().size();
  }

  /** The method that the site names where another one of that name runs. */
  private static Optional<MethodName> named(List<MethodCall> site, MethodName run) {
    return site.stream()
        .filter(call -> call.via() == MethodCall.Via.STATIC)
        .map(MethodCall::to)
        .filter(to -> to.name().equals(run.name()))
        .filter(to -> to.parameters().size() == run.parameters().size())
        .findFirst();
  }

  private void add(MethodCall run, MethodName called, Codebase codebase) {
    TypeName caller = run.from().owner().outermost();
    TypeName runs = run.to().owner().outermost();
    TypeName between = called.owner().outermost();
    if (!runs.equals(caller) && !runs.equals(between) && !between.equals(caller)) {
      ties.add(
          new Identity(kind(), List.of(runs.id(), between.id())),
          runs,
          caller,
          Optional.of(between),
          "runs as " + between.simpleName() + '.' + called.name(),
          declared(runs, run.evidence(), codebase));
    }
  }

  private static SourceLocation declared(TypeName type, Evidence otherwise, Codebase codebase) {
    return Optional.ofNullable(codebase.types().get(type))
        .map(found -> found.evidence())
        .orElse(otherwise)
        .location();
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.DISPATCH;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }

  @Override
  public void ties(Boundaries alone, Consumer<Crossing> found) {
    ties.all(found);
  }
}
