package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.Sequence;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that methods share without a table: static fields, caches, sessions, sequences. */
final class StateUses {

  private StateUses() {}

  /** All uses, sorted. */
  static List<StateUse> of(
      ResolvedApplication application,
      Collection<MethodCall> calls,
      Collection<DomainFact> facts,
      Collection<Sequence> sequences) {
    Set<StateUse> out = new TreeSet<>(StaticState.uses(application, calls));
    for (DomainFact fact : facts) {
      if (fact instanceof DomainFact.StateTouched touched) {
        out.add(
            new StateUse(
                touched.store(), "", touched.method(), touched.writes(), true, touched.evidence()));
      }
    }
    for (Sequence sequence : sequences) {
      // What the ORM makes up for itself it makes up for each service anew.
      if (!sequence.framework()) {
        sequence.users().forEach(user -> drawn(application, sequence, user, out));
      }
    }
    return List.copyOf(out);
  }

  /** Whoever draws a number leaves another one for the next. */
  private static void drawn(
      ResolvedApplication application, Sequence sequence, TypeName user, Set<StateUse> out) {
    MethodName maker = new MethodName(user, "<init>", List.of());
    application
        .type(user)
        .map(ResolvedType::evidence)
        .ifPresent(at -> out.add(new StateUse(sequence.name(), "", maker, true, true, at)));
  }
}
