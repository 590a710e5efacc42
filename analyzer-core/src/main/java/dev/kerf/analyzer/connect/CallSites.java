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

/**
 * Where the application's own methods are called, with the arguments; worked out once, when first
 * asked, for parts of the codebase that are made at the same time.
 */
final class CallSites {

  /**
   * One call of a method.
   *
   * @param term the call in the body
   * @param called the method that the call names
   * @param receiver the static type that it is called on
   */
  record Site(
      MethodName caller,
      ResolvedBody body,
      int term,
      Indices arguments,
      MethodName called,
      TypeName receiver,
      Evidence evidence) {}

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private volatile Map<MethodName, List<Site>> sites;

  CallSites(ResolvedApplication application, MethodIndex methods) {
    this.application = application;
    this.methods = methods;
  }

  /** All calls that name a method or one that it overrides. */
  List<Site> of(MethodName method) {
    Map<MethodName, List<Site>> known = sites;
    return (known == null ? all() : known).getOrDefault(method, List.of());
  }

  private synchronized Map<MethodName, List<Site>> all() {
    if (sites == null) {
      Map<MethodName, List<Site>> all = new HashMap<>();
      for (ResolvedType type : application.types()) {
        for (ResolvedMethod caller : type.methods()) {
          caller.body().ifPresent(body -> collect(type, caller.name(), body, all));
        }
      }
      sites = all;
    }
    return sites;
  }

  private void collect(
      ResolvedType type, MethodName caller, ResolvedBody body, Map<MethodName, List<Site>> all) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Optional<Target.MethodTarget> target = body.method(i);
      if (target.isPresent() && target.get().application()) {
        Evidence at = type.at(term.line());
        Site site =
            new Site(
                caller,
                body,
                i,
                Operands.arguments(term),
                target.get().method(),
                target.get().receiver(),
                at);
        add(target.get().method(), site, all);
        if (!target.get().special() && !target.get().isStatic()) {
          methods.overrides(target.get().method()).forEach(override -> add(override, site, all));
        }
      }
    }
  }

  private static void add(MethodName called, Site site, Map<MethodName, List<Site>> all) {
    all.computeIfAbsent(called, key -> new ArrayList<>()).add(site);
  }
}
