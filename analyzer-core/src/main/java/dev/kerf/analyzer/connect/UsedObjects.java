package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects are made, or filled, by the methods that use them: a statement in a local variable,
 * a query that is asked where it is made. What such an object is given counts for that method, as
 * what a helper is given does. Objects that are kept are the parts of an application; what they are
 * given is theirs.
 */
final class UsedObjects {

  private static final int MAX_DEPTH = 4;

  /** An object that goes through more methods than these is nobody's own. */
  private static final int MAX_TAKERS = 16;

  /** A method that is given an object. */
  private record Taker(MethodName method, int parameter) {}

  private final CallSites sites;
  private final MethodIndex methods;
  private final Map<MethodName, Boolean> known = new HashMap<>();

  UsedObjects(CallSites sites, MethodIndex methods) {
    this.sites = sites;
    this.methods = methods;
  }

  /** Whether most of those who call a constructor or setter have the object to themselves. */
  boolean isCalledByUsers(MethodName maker) {
    return known.computeIfAbsent(maker, this::search);
  }

  private boolean search(MethodName maker) {
    int[] count = new int[2];
    count(maker, maker.owner(), count, new HashSet<>());
    return count[0] > 1 && count[0] > count[1];
  }

  private void count(MethodName maker, TypeName type, int[] count, Set<MethodName> seen) {
    if (!seen.add(maker)) {
      return;
    }
    for (CallSites.Site site : sites.of(maker)) {
      boolean within = site.caller().owner().equals(type);
      if (within && isConstructor(site.caller())) {
        count(site.caller(), type, count, seen);
      } else if (!within && isHandedOn(site)) {
        // Who makes the object was given the text, perhaps by many.
        count[0] += 2;
      } else if (!within) {
        count[isUser(site.body(), site.term()) ? 0 : 1]++;
      }
    }
  }

  /** Whether a text that a method was given is among what it gives. */
  private static boolean isHandedOn(CallSites.Site site) {
    return site.arguments().stream().anyMatch(argument -> isOfParameter(site.body(), argument, 0));
  }

  private static boolean isOfParameter(ResolvedBody body, int term, int depth) {
    if (Locals.parameter(body, term).isPresent()) {
      return body.type(term).erasedName().equals("java.lang.String");
    }
    return depth < MAX_DEPTH
        && body.body().get(term) instanceof Term.Call call
        && body.type(term).erasedName().equals("java.lang.String")
        && (call.receiver() >= 0 && isOfParameter(body, call.receiver(), depth + 1)
            || call.arguments().stream().anyMatch(of -> isOfParameter(body, of, depth + 1)));
  }

  private static boolean isConstructor(MethodName method) {
    return method.name().equals("<init>");
  }

  private boolean isUser(ResolvedBody body, int term) {
    if (body.body().get(term) instanceof Term.Call call) {
      int object = BodyEffects.base(body.body(), call.receiver());
      return object >= 0
          && (body.body().get(object) instanceof Term.New
              || body.body().get(object) instanceof Term.Local local && isOwn(body, local));
    }
    return body.body().get(term) instanceof Term.New && isUsedHere(body, term);
  }

  private boolean isUsedHere(ResolvedBody body, int made) {
    for (int i = made + 1; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Call call && call.receiver() == made) {
        return true;
      } else if (term instanceof Term.Call && isGiven(term, made)) {
        return isUsedBy(body, i, made, new HashSet<>());
      } else if (term instanceof Term.Binding binding && binding.source() == made) {
        return isVariable(binding);
      } else if (term instanceof Term.Assign assign && assign.value() == made) {
        return body.body().get(assign.target()) instanceof Term.Local;
      }
    }
    return false;
  }

  private static boolean isGiven(Term to, int term) {
    return Operands.arguments(to).stream().anyMatch(argument -> argument == term);
  }

  /**
   * Whether a method of the application works with an object that it is given, and neither it nor
   * whom it hands the object on to keeps it.
   *
   * @param asked parameters of methods that were looked at: each is once, since many that hand an
   *     object to each other, as visitors do, have more ways than anybody can go
   */
  private boolean isUsedBy(ResolvedBody body, int call, int object, Set<Taker> asked) {
    Optional<ResolvedBody> taken =
        body.method(call)
            .filter(Target.MethodTarget::application)
            .flatMap(called -> methods.find(called.method()))
            .flatMap(ResolvedMethod::body);
    if (taken.isEmpty()) {
      return false;
    }
    int parameter =
        Operands.arguments(body.body().get(call)).stream().boxed().toList().indexOf(object);
    if (!asked.add(new Taker(body.method(call).orElseThrow().method(), parameter))) {
      return true;
    }
    return asked.size() <= MAX_TAKERS && worksWith(taken.get(), parameter, asked);
  }

  private boolean worksWith(ResolvedBody body, int parameter, Set<Taker> asked) {
    boolean used = false;
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Local local && local.binding() == parameter) {
        if (isKept(body, i, asked)) {
          return false;
        }
        used = true;
      }
    }
    return used;
  }

  private boolean isKept(ResolvedBody body, int object, Set<Taker> asked) {
    for (int user = object + 1; user < body.body().size(); user++) {
      Term term = body.body().get(user);
      if (term instanceof Term.Assign assign && assign.value() == object
          || isGiven(term, object) && !isUsedBy(body, user, object, asked)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwn(ResolvedBody body, Term.Local local) {
    return body.body().get(local.binding()) instanceof Term.Binding binding && isVariable(binding);
  }

  private static boolean isVariable(Term.Binding binding) {
    return binding.kind() == Term.BindingKind.LOCAL || binding.kind() == Term.BindingKind.RESOURCE;
  }
}
