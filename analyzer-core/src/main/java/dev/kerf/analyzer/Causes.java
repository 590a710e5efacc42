package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.Crossing.Route;
import dev.kerf.analyzer.gate.Cause;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a change adds on the routes of crossings that reach through calls: the first call that
 * the older side lacks, or else the statement. Where it lacks neither, the unit of work is new
 * itself, and there is no other cause.
 */
final class Causes {

  private record Call(MethodName from, MethodName to) {}

  private record Access(MethodName method, Element store) {}

  private final Map<Call, SourceLocation> calls = new HashMap<>();
  private final Set<Call> callsBefore = new HashSet<>();
  private final Set<Access> accessesBefore = new HashSet<>();

  private Causes(Codebase before, Codebase now) {
    for (MethodCall call : before.followed()) {
      callsBefore.add(new Call(call.from(), call.to()));
    }
    for (MethodCall call : now.followed()) {
      calls.putIfAbsent(new Call(call.from(), call.to()), call.evidence().location());
    }
    for (StoreAccess access : before.accesses()) {
      accessesBefore.add(new Access(access.method(), access.store()));
    }
  }

  /** The causes of those crossings that have one. */
  static Map<Identity, Cause> of(List<Crossing> added, Codebase before, Codebase now) {
    Map<Identity, Cause> out = new HashMap<>();
    List<Crossing> routed = added.stream().filter(c -> c.route().isPresent()).toList();
    if (!routed.isEmpty()) {
      Causes causes = new Causes(before, now);
      for (Crossing crossing : routed) {
        causes.of(crossing).ifPresent(cause -> out.put(crossing.identity(), cause));
      }
    }
    return out;
  }

  private Optional<Cause> of(Crossing crossing) {
    Route route = crossing.route().orElseThrow();
    List<MethodName> methods = route.methods();
    for (int i = 1; i < methods.size(); i++) {
      Call call = new Call(methods.get(i - 1), methods.get(i));
      SourceLocation at = calls.get(call);
      if (at != null && !callsBefore.contains(call)) {
        return Optional.of(new Cause(name(call.from()) + " calls " + name(call.to()), at));
      }
    }
    MethodName last = methods.get(methods.size() - 1);
    return accessesBefore.contains(new Access(last, crossing.to()))
        ? Optional.empty()
        : Optional.of(new Cause(name(last) + " writes it", route.statement()));
  }

  private static String name(MethodName method) {
    return method.owner().simpleName() + '.' + method.name();
  }
}
