package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outermost types that something from outside can come to: those of entry points, those that
 * these name, call or are wired to, and so on. It errs towards reached: a type that is named is
 * taken for used. What a framework calls by itself, without being an entry point, is not among
 * them.
 *
 * <p>Linear in the dependencies and calls.
 */
public final class ReachedTypes {

  private ReachedTypes() {}

  /** The types; empty where no entry point is known, so that nothing can be said. */
  public static Optional<Set<TypeName>> of(Codebase codebase) {
    Map<TypeName, Set<TypeName>> onward = new HashMap<>();
    for (TypeDependency dependency : codebase.dependencies()) {
      tie(onward, dependency.from(), dependency.to());
    }
    for (List<MethodCall> calls : List.of(codebase.calls(), codebase.followed())) {
      for (MethodCall call : calls) {
        tie(onward, call.from().owner(), call.to().owner());
      }
    }
    Set<TypeName> reached = new HashSet<>();
    Deque<TypeName> open = new ArrayDeque<>();
    for (EntryPoint entry : codebase.entryPoints()) {
      visit(entry.method().owner().outermost(), reached, open);
    }
    while (!open.isEmpty()) {
      onward.getOrDefault(open.pop(), Set.of()).forEach(next -> visit(next, reached, open));
    }
    return reached.isEmpty() ? Optional.empty() : Optional.of(reached);
  }

  private static void tie(Map<TypeName, Set<TypeName>> onward, TypeName from, TypeName to) {
    onward.computeIfAbsent(from.outermost(), key -> new HashSet<>()).add(to.outermost());
  }

  private static void visit(TypeName type, Set<TypeName> reached, Deque<TypeName> open) {
    if (reached.add(type)) {
      open.push(type);
    }
  }
}
