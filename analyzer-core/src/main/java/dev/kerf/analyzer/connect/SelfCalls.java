package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashSet;
import java.util.Set;

/**
 * Calls on the object itself: without a receiver, on {@code this}, on {@code super}. They pass no
 * proxy, so that no container takes notice of them.
 */
final class SelfCalls {

  private record Site(MethodName from, String called, int line) {}

  private final Set<Site> sites = new HashSet<>();

  /**
   * @param names of the methods that anybody asks about
   */
  SelfCalls(ResolvedApplication application, Set<String> names) {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(method.name(), body, names));
      }
    }
  }

  private void read(MethodName from, ResolvedBody body, Set<String> names) {
    for (Term term : body.body().terms()) {
      if (term instanceof Term.Call call
          && names.contains(call.name())
          && (call.receiver() < 0 || isSelf(body.body().get(call.receiver())))) {
        sites.add(new Site(from, call.name(), call.line()));
      } else if (term instanceof Term.MethodReference reference
          && names.contains(reference.name())
          && reference.receiver() >= 0
          && isSelf(body.body().get(reference.receiver()))) {
        sites.add(new Site(from, reference.name(), reference.line()));
      }
    }
  }

  private static boolean isSelf(Term receiver) {
    return receiver instanceof Term.This || receiver instanceof Term.Super;
  }

  boolean contains(MethodCall call) {
    return sites.contains(
        new Site(call.from(), call.to().name(), call.evidence().location().line()));
  }
}
