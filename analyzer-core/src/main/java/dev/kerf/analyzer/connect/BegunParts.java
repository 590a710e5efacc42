package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.framework.UnitFact.Lines;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.framework.UnitFact.TransactionStep;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Units of work that calls begin and commit: the lines between the two. Where a helper begins (it
 * hands on what it opened) or commits, the call of the helper is the step; helpers of helpers are
 * followed some levels up.
 */
final class BegunParts {

  private static final int MAX_LEVELS = 4;

  private record Step(boolean begins, String propagation, int line, Evidence at) {}

  /** What a method does for its callers. */
  private record Helper(boolean begins, String propagation) {}

  private final Map<MethodName, List<Step>> steps = new TreeMap<>();
  private final Map<MethodName, Boolean> handing = new HashMap<>();
  private final Map<MethodName, List<MethodCall>> callsTo = new HashMap<>();

  BegunParts(Collection<TransactionStep> facts, List<MethodCall> calls) {
    for (TransactionStep fact : facts) {
      handing.merge(fact.method(), fact.handed(), Boolean::logicalOr);
      add(fact.method(), fact.begins(), fact.propagation(), fact.evidence());
    }
    if (!steps.isEmpty()) {
      calls.forEach(call -> callsTo.computeIfAbsent(call.to(), key -> new ArrayList<>()).add(call));
      followHelpers();
    }
  }

  private void add(MethodName method, boolean begins, String propagation, Evidence at) {
    steps
        .computeIfAbsent(method, key -> new ArrayList<>())
        .add(new Step(begins, propagation, at.location().line(), at));
  }

  private void followHelpers() {
    Map<MethodName, Helper> known = new HashMap<>();
    for (int level = 0; level < MAX_LEVELS; level++) {
      Map<MethodName, Helper> found = new TreeMap<>();
      for (MethodName method : steps.keySet()) {
        helper(method)
            .filter(helper -> known.putIfAbsent(method, helper) == null)
            .ifPresent(helper -> found.put(method, helper));
      }
      found.forEach(
          (method, helper) -> {
            for (MethodCall call : callsTo.getOrDefault(method, List.of())) {
              add(call.from(), helper.begins(), helper.propagation(), call.evidence());
            }
          });
    }
  }

  /**
   * A method that begins and does not commit is one when it hands on what it opened, one that only
   * commits always is.
   */
  private Optional<Helper> helper(MethodName method) {
    List<Step> own = steps.get(method);
    boolean commits = own.stream().anyMatch(step -> !step.begins());
    Optional<Step> begin = own.stream().filter(Step::begins).findFirst();
    if (begin.isEmpty()) {
      return Optional.of(new Helper(false, ""));
    }
    boolean hands = handing.getOrDefault(method, false) || onlyBegins(method);
    return !commits && hands
        ? Optional.of(new Helper(true, begin.get().propagation()))
        : Optional.empty();
  }

  /** Whether some caller commits what a method without a result begins. */
  private boolean onlyBegins(MethodName method) {
    return callsTo.getOrDefault(method, List.of()).stream()
        .map(MethodCall::from)
        .anyMatch(
            caller -> steps.getOrDefault(caller, List.of()).stream().anyMatch(s -> !s.begins()));
  }

  /** A unit for each method that begins one, unless its callers go on with it. */
  List<TransactionDemarcated> all() {
    List<TransactionDemarcated> out = new ArrayList<>();
    steps.forEach(
        (method, own) -> {
          if (helper(method).isEmpty() || callsTo.getOrDefault(method, List.of()).isEmpty()) {
            own.stream()
                .filter(Step::begins)
                .min((a, b) -> Integer.compare(a.line(), b.line()))
                .ifPresent(begin -> out.add(unit(method, begin, own)));
          }
        });
    return out;
  }

  private static TransactionDemarcated unit(MethodName method, Step begin, List<Step> steps) {
    int end =
        steps.stream()
            .filter(step -> !step.begins() && step.line() >= begin.line())
            .mapToInt(Step::line)
            .max()
            .orElse(Integer.MAX_VALUE);
    return new TransactionDemarcated(
        method,
        begin.propagation(),
        false,
        Optional.of(new Lines(begin.line(), end)),
        false,
        begin.at());
  }
}
