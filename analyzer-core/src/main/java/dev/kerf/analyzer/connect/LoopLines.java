package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which statements a method itself sends once for each element. A framework model knows the
 * line of a statement alone, so a line counts where all calls of libraries on it are in a loop;
 * those of the JDK do not count, for they are what loops are made of.
 */
final class LoopLines {

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final Map<MethodName, Set<Integer>> known = new HashMap<>();

  LoopLines(ResolvedApplication application, MethodIndex methods) {
    this.application = application;
    this.methods = methods;
  }

  /** The accesses, with those marked that are in a loop. */
  List<StoreAccess> marked(List<StoreAccess> accesses) {
    List<StoreAccess> out = new ArrayList<>(accesses.size());
    for (StoreAccess access : accesses) {
      out.add(isInLoop(access) ? access.repeated() : access);
    }
    return out;
  }

  private boolean isInLoop(StoreAccess access) {
    boolean sent = access.how() == StoreAccess.How.DIRECT || access.how() == StoreAccess.How.EAGER;
    return sent
        && known
            .computeIfAbsent(access.method(), this::lines)
            .contains(access.evidence().location().line());
  }

  private Set<Integer> lines(MethodName name) {
    Set<Integer> repeated = new TreeSet<>();
    Set<Integer> once = new TreeSet<>();
    Optional<ResolvedBody> body = methods.find(name).flatMap(ResolvedMethod::body);
    if (body.isPresent()) {
      Loops loops = new Loops(application, body.get());
      for (int i = 0; i < body.get().body().size(); i++) {
        Term term = body.get().body().get(i);
        boolean sends =
            term instanceof Term.Call && body.get().method(i).filter(LoopLines::sends).isPresent();
        if (sends) {
          (loops.isRepeated(i) ? repeated : once).add(term.line());
        }
      }
    }
    repeated.removeAll(once);
    return repeated;
  }

  /** JDBC is the one part of the JDK that sends statements. */
  private static boolean sends(Target.MethodTarget target) {
    String owner = target.method().owner().binaryName();
    return owner.startsWith("java.sql.") || !target.application() && !owner.startsWith("java.");
  }
}
