package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.ReachSearch;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.WorkScopes;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.DomainFact.RemoteCalled;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.List;
import java.util.stream.Stream;

/** The application's units of work, and what lies between them. */
final class Demarcation {

  private final List<Transaction> transactions;
  private final WorkScopes scopes;

  Demarcation(
      ResolvedApplication application,
      MethodIndex methods,
      List<DomainFact> facts,
      InheritedCalls inherited,
      List<MethodCall> calls,
      List<StoreAccess> accesses,
      List<EntryPoint> entries) {
    UnitRoots roots = new UnitRoots(application, facts, inherited, calls);
    List<RemoteCalled> remote =
        facts.stream()
            .filter(RemoteCalled.class::isInstance)
            .map(RemoteCalled.class::cast)
            .toList();
    UnitsOfWork units =
        new UnitsOfWork(roots, calls, accesses, remote, new ReachSearch(calls, accesses).methods());
    List<Transaction> demarcated = units.all();
    OutsideUnits outside =
        new OutsideUnits(roots, units, demarcated, calls, methods.names(), entries);
    transactions = Stream.concat(demarcated.stream(), outside.implied().stream()).sorted().toList();
    scopes = new WorkScopes(units.innerCalls(), outside.split(entries), outside.bareWrites());
  }

  List<Transaction> transactions() {
    return transactions;
  }

  WorkScopes scopes() {
    return scopes;
  }
}
