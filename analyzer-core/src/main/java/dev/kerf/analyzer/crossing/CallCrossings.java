package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A class calls a method on a class that another service owns. The target is the class that the
 * call names, as a compiler writes it down: the static type of the receiver, whoever declares the
 * method. So a call of what a repository inherits from a library is one, and a method that moves up
 * or down a hierarchy makes no call new. What a call runs into at run time is no second crossing.
 * Constructor calls are {@link InstantiateCrossings}.
 */
final class CallCrossings implements CrossingDetector {

  private static final String CALL = "call";

  private final Map<TypeName, CodeType> types;
  private final PairTies ties;

  CallCrossings(Codebase codebase, Ends ends) {
    types = codebase.types();
    ties = new PairTies(ends);
    CalledNames names = new CalledNames(codebase);
    for (TypeDependency dependency : codebase.dependencies()) {
      if (dependency.kinds().contains(CALL)) {
        add(dependency, names);
      }
    }
    for (MethodCall call : codebase.calls()) {
      // The constant text that names the target is where the call stands.
      if (call.via() == MethodCall.Via.REFLECTIVE && !call.to().name().startsWith("<")) {
        add(
            call.from().owner(),
            call.to().owner(),
            call.to().owner().simpleName() + '.' + call.to().name(),
            List.of(call.evidence().location()));
      }
    }
  }

  private void add(TypeDependency dependency, CalledNames names) {
    TypeName from = dependency.from();
    TypeName to = dependency.to();
    if (!from.outermost().equals(to.outermost())) {
      List<SourceLocation> places =
          dependency.places().get(CALL).stream().map(Evidence::location).toList();
      Optional<String> method = names.of(from, to, places);
      if (method.isPresent() || !isGiven(from, to)) {
        add(from, to, to.simpleName() + method.map(name -> '.' + name).orElse(""), places);
      }
    }
  }

  /**
   * Whether a call that names no method of the application is of what a compiler gives: the
   * constructor of a superclass, or what every enumeration has.
   */
  private boolean isGiven(TypeName from, TypeName to) {
    CodeType caller = types.get(from);
    CodeType called = types.get(to);
    return caller != null && caller.supertypes().contains(to)
        || called != null && called.form() == CodeType.Form.ENUM;
  }

  private void add(TypeName from, TypeName to, String detail, List<SourceLocation> places) {
    TypeName start = from.outermost();
    TypeName end = to.outermost();
    if (!start.equals(end)) {
      Identity identity = new Identity(kind(), List.of(start.id(), end.id()));
      ties.add(identity, start, end, detail, places);
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
