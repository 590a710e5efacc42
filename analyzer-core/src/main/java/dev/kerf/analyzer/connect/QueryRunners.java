package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.QueryHandedOn;
import dev.kerf.analyzer.framework.StatementFact.QueryRunBy;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who runs the queries that a method prepares: the method itself, the callers that it hands them
 * to, or those who find them where it keeps them. The access is theirs, as that of a helper which
 * is given its statement is.
 */
final class QueryRunners {

  /** With more callers than this a query is no part of a few methods, but a service to all. */
  private static final int MAX_RUNNERS = 200;

  private final CallSites sites;
  private final Set<MethodName> handing = new HashSet<>();
  private final Map<MethodName, List<Runner>> known = new HashMap<>();
  private final Map<Prepared, List<Runner>> kept = new HashMap<>();

  /** Where a method prepares a query that it keeps. */
  private record Prepared(MethodName method, Evidence evidence) {}

  /** A method that runs a query, and where it gets hold of it. */
  record Runner(MethodName method, Evidence evidence) {}

  QueryRunners(CallSites sites, Collection<DomainFact> facts) {
    this.sites = sites;
    for (DomainFact fact : facts) {
      if (fact instanceof QueryHandedOn handed) {
        handing.add(handed.method());
      } else if (fact instanceof QueryRunBy run) {
        kept.computeIfAbsent(new Prepared(run.method(), run.prepared()), key -> new ArrayList<>(1))
            .add(new Runner(run.runner(), run.evidence()));
      }
    }
  }

  /** Those who run what a method prepares at a place; itself where nobody takes it over. */
  List<Runner> of(MethodName method, Evidence at) {
    List<Runner> running = kept.get(new Prepared(method, at));
    if (running != null) {
      return running;
    }
    if (!handing.contains(method)) {
      return List.of(new Runner(method, at));
    }
    List<Runner> takers = known.get(method);
    if (takers == null) {
      Set<Runner> found = new LinkedHashSet<>();
      collect(method, new HashSet<>(), found);
      takers = found.size() > MAX_RUNNERS ? List.of() : List.copyOf(found);
      known.put(method, takers);
    }
    return takers.isEmpty() ? List.of(new Runner(method, at)) : takers;
  }

  private void collect(MethodName method, Set<MethodName> seen, Set<Runner> out) {
    if (!seen.add(method)) {
      return;
    }
    for (CallSites.Site site : sites.of(method)) {
      MethodName caller = site.caller();
      if (!handing.contains(caller)) {
        out.add(new Runner(caller, site.evidence()));
      } else if (sites.of(caller).isEmpty() || !site.called().equals(method)) {
        // A library calls it, as it does a specification: nobody of the application is closer. Or a
        // base class calls what its heirs override, for the callers of all of them.
        out.add(new Runner(caller, site.evidence()));
      } else {
        collect(caller, seen, out);
      }
    }
  }
}
