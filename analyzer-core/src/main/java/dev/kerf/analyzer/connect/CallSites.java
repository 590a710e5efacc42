package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the application's own methods are called, with the arguments; built when first asked. */
final class CallSites {

  /**
   * One call of a method.
   *
   * @param called the method that the call names
   * @param receiver the static type that it is called on
   */
  record Site(
      MethodName caller,
      ResolvedBody body,
      Indices arguments,
      MethodName called,
      TypeName receiver,
      Evidence evidence) {}

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private Map<MethodName, List<Site>> sites;

  CallSites(ResolvedApplication application, MethodIndex methods) {
    this.application = application;
    this.methods = methods;
  }

  /** All calls that name a method or one that it overrides. */
  List<Site> of(MethodName method) {
    if (sites == null) {
      sites = new HashMap<>();
      for (ResolvedType type : application.types()) {
        for (ResolvedMethod caller : type.methods()) {
          caller.body().ifPresent(body -> collect(type, caller.name(), body));
        }
      }
    }
    return sites.getOrDefault(method, List.of());
  }

  private void collect(ResolvedType type, MethodName caller, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Optional<Target.MethodTarget> target = body.method(i);
      if (target.isPresent() && target.get().application()) {
        Evidence at = type.at(term.line());
        Site site =
            new Site(
                caller,
                body,
                Operands.arguments(term),
                target.get().method(),
                target.get().receiver(),
                at);
        add(target.get().method(), site);
        if (!target.get().special() && !target.get().isStatic()) {
          methods.overrides(target.get().method()).forEach(override -> add(override, site));
        }
      }
    }
  }

  private void add(MethodName called, Site site) {
    sites.computeIfAbsent(called, key -> new ArrayList<>()).add(site);
  }
}
