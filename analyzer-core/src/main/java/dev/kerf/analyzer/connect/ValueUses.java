package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Handovers.Taking;
import dev.kerf.analyzer.codebase.ValueUse;
import dev.kerf.analyzer.codebase.ValueUse.Part;
import dev.kerf.analyzer.connect.FollowedValue.Passage;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is used of an object in the end: by the body that has it, by the methods that it is handed
 * on to, and by those that it is given back to.
 *
 * <p>Where a chain of methods is longer than {@value #MAX_DEPTH}, or more than {@value
 * #MAX_OVERRIDES} methods may run, all of the object counts as used. Of methods that hand an object
 * round in a circle each counts once.
 */
final class ValueUses {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_OVERRIDES = 8;

  private record Parameter(MethodName method, int index) {}

  private final MethodIndex methods;
  private final AppObjects objects;
  private final Map<MethodName, ValueFlow> flows;

  /** What callers make of the results of a method. */
  private final Map<MethodName, List<FollowedValue>> results = new HashMap<>();

  private final Map<FollowedValue, ValueUse> known = new HashMap<>();
  private final Map<Parameter, ValueUse> ofParameters = new HashMap<>();

  /**
   * @param given the results of all calls
   */
  ValueUses(
      MethodIndex methods,
      AppObjects objects,
      Map<MethodName, ValueFlow> flows,
      List<FollowedValue> given) {
    this.methods = methods;
    this.objects = objects;
    this.flows = flows;
    for (FollowedValue value : given) {
      MethodName source = value.source().orElseThrow();
      results.computeIfAbsent(source, key -> new ArrayList<>()).add(value);
      for (MethodName override : methods.overrides(source)) {
        results.computeIfAbsent(override, key -> new ArrayList<>()).add(value);
      }
    }
  }

  /** What a method takes of the object that a parameter is or holds. */
  ValueUse ofParameter(MethodName method, int index) {
    return ofParameter(new Parameter(method, index), 0);
  }

  private ValueUse ofParameter(Parameter parameter, int depth) {
    ValueUse use = ofParameters.get(parameter);
    if (use == null) {
      ofParameters.put(parameter, ValueUse.NONE);
      use = findOfParameter(parameter, depth);
      ofParameters.put(parameter, use);
    }
    return use;
  }

  private ValueUse findOfParameter(Parameter parameter, int depth) {
    List<MethodName> overrides = methods.overrides(parameter.method());
    if (depth > MAX_DEPTH || overrides.size() > MAX_OVERRIDES) {
      return ValueUse.WHOLE;
    }
    List<ValueUse> uses = new ArrayList<>();
    List<MethodName> running = new ArrayList<>(overrides);
    running.add(parameter.method());
    for (MethodName method : running) {
      ValueFlow flow = flows.get(method);
      if (flow != null) {
        flow.parameter(parameter.index()).ifPresent(value -> uses.add(of(value, depth)));
      } else if (overrides.isEmpty()) {
        uses.add(withoutBody(parameter));
      }
    }
    return ValueUse.all(uses);
  }

  /** A query of a repository compares keys; of what else has no body nothing is known. */
  private ValueUse withoutBody(Parameter parameter) {
    Optional<ResolvedMethod> method = methods.find(parameter.method());
    boolean looksUp =
        method.filter(found -> found.declared().isAbstract()).isPresent()
            && LibraryUses.isLookUp(parameter.method().name());
    return method
        .filter(found -> looksUp && parameter.index() < found.parameterTypes().size())
        .flatMap(found -> objects.in(found.parameterTypes().get(parameter.index())))
        .flatMap(objects::key)
        .map(key -> new ValueUse(new TreeSet<>(List.of(key)), new TreeSet<>(), false))
        .orElse(ValueUse.WHOLE);
  }

  private ValueUse of(FollowedValue value, int depth) {
    ValueUse use = known.get(value);
    if (use == null) {
      known.put(value, ValueUse.NONE);
      use = find(value, depth);
      known.put(value, use);
    }
    return use;
  }

  private ValueUse find(FollowedValue value, int depth) {
    return ValueUse.all(takings(value, depth).stream().map(Taking::use).toList());
  }

  /** What becomes of the result of a call, by whose doing. */
  List<Taking> takings(FollowedValue value) {
    return takings(value, 0);
  }

  private List<Taking> takings(FollowedValue value, int depth) {
    List<Taking> out = new ArrayList<>();
    for (Passage passage : value.passages()) {
      ValueUse use = ofParameter(new Parameter(passage.callee(), passage.parameter()), depth + 1);
      if (!passage.share().isWhole() && use.whole()) {
        passage.share().markRead(objects);
      } else {
        ValueUse handedOn = passage.share().isWhole() ? use : below(passage.share(), use);
        out.add(new Taking(Optional.of(passage.callee()), handedOn));
      }
    }
    boolean forwarded = value.isReturned() && value.source().isPresent();
    List<FollowedValue> givenBack = results.get(value.holder());
    if (forwarded && (givenBack == null || depth > MAX_DEPTH)) {
      out.add(new Taking(Optional.empty(), ValueUse.WHOLE));
    } else if (forwarded) {
      givenBack.forEach(given -> out.add(new Taking(Optional.empty(), of(given, depth + 1))));
    }
    ValueUse own = new ValueUse(value.parts(), value.calls(), value.isWhole());
    out.add(new Taking(Optional.empty(), own));
    return out;
  }

  /** What is used of a part is used of the whole, by a longer path. */
  private static ValueUse below(FollowedValue.Share share, ValueUse use) {
    SortedSet<Part> parts = new TreeSet<>();
    for (Part part : use.parts()) {
      parts.add(
          new Part(share.value().object(), share.path() + '.' + part.path(), part.type(), false));
    }
    return new ValueUse(parts, use.calls(), false);
  }
}
