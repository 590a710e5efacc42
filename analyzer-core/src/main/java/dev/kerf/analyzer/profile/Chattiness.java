package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Handovers.Handover;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceContract.Caller;
import dev.kerf.analyzer.result.ServiceContract.Operation;
import dev.kerf.analyzer.result.ServiceContract.Reading;
import dev.kerf.analyzer.result.ServiceProfile.Chatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often services would ask one another, and where once for each of several elements. */
final class Chattiness {

  private static final class Talk {
    final SortedSet<MethodName> callers = new TreeSet<>();

    /** Pairs of methods, each with whether some call of it is made in a loop. */
    final Map<List<MethodName>, Boolean> calls = new HashMap<>();

    final SortedSet<String> routes = new TreeSet<>();
  }

  /** By the service that is asked, then by the one that asks. */
  private final SortedMap<String, SortedMap<String, Talk>> talks = new TreeMap<>();

  Chattiness(Codebase codebase, Boundaries boundaries, List<ServiceContract> contracts) {
    for (Handover call : codebase.handovers().calls()) {
      String from = Profiles.service(boundaries, call.from().owner()).orElse("");
      String to = Profiles.service(boundaries, call.to().owner()).orElse("");
      if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
        Talk talk = talk(to, from);
        talk.callers.add(call.from());
        talk.calls.merge(List.of(call.from(), call.to()), call.inLoop(), Boolean::logicalOr);
      }
    }
    for (ServiceContract contract : contracts) {
      List<Caller> callers = new ArrayList<>();
      contract.operations().stream().map(Operation::callers).forEach(callers::addAll);
      contract.reads().stream().map(Reading::callers).forEach(callers::addAll);
      for (Caller caller : callers) {
        talk(contract.service(), caller.service()).routes.addAll(caller.perElement());
      }
    }
  }

  private Talk talk(String asked, String asking) {
    return talks
        .computeIfAbsent(asked, key -> new TreeMap<>())
        .computeIfAbsent(asking, key -> new Talk());
  }

  /** Who asks a service. */
  List<Chatter> of(String service) {
    List<Chatter> out = new ArrayList<>();
    talks
        .getOrDefault(service, new TreeMap<>())
        .forEach(
            (asking, talk) ->
                out.add(
                    new Chatter(
                        asking,
                        talk.callers.size(),
                        talk.calls.size(),
                        (int) talk.calls.values().stream().filter(inLoop -> inLoop).count(),
                        List.copyOf(talk.routes))));
    return out;
  }
}
