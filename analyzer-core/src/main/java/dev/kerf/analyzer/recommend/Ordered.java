package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Handovers;
import dev.kerf.analyzer.codebase.WorkScopes;
import java.util.List;

/**
 * Puts a codebase in the order that it promises. Strengths are sums of fractions: another order of
 * the same facts would give other last bits, and those can tip a cut.
 */
final class Ordered {

  private Ordered() {}

  static Codebase of(Codebase codebase) {
    return new Codebase(
        codebase.title(),
        codebase.types(),
        sorted(codebase.dependencies()),
        sorted(codebase.calls()),
        sorted(codebase.followed()),
        codebase.stores(),
        sorted(codebase.sequences()),
        sorted(codebase.columns()),
        sorted(codebase.mappings()),
        sorted(codebase.accesses()),
        sorted(codebase.foreignKeys()),
        sorted(codebase.cascades()),
        sorted(codebase.eagerLoads()),
        sorted(codebase.joins()),
        sorted(codebase.transactions()),
        new WorkScopes(
            sorted(codebase.scopes().innerCalls()),
            sorted(codebase.scopes().splitEntryPoints()),
            sorted(codebase.scopes().bareWrites())),
        codebase.handedOver().map(Ordered::of),
        sorted(codebase.events()),
        sorted(codebase.stateUses()),
        sorted(codebase.entryPoints()),
        sorted(codebase.unresolved()),
        codebase.coverage(),
        sorted(codebase.diagnostics()));
  }

  private static Handovers of(Handovers handovers) {
    return new Handovers(
        sorted(handovers.calls()), sorted(handovers.reads()), handovers.signatures());
  }

  private static <T extends Comparable<? super T>> List<T> sorted(List<T> facts) {
    return facts.stream().sorted().toList();
  }
}
