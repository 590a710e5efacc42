package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Annotations of the house that may open transactions: named for it, unknown to every framework
 * model, and most of the methods that carry them write, or send something that nobody could read.
 */
final class TransactionAnnotations {

  private static final Pattern NAMED =
      Pattern.compile("Tx|Tx[A-Z].*|.*Tx|.*Trans.*|.*UnitOfWork.*|.*Atomic.*");

  private static final int LEAST_METHODS = 2;

  private TransactionAnnotations() {}

  static List<Proposal> of(
      ResolvedApplication application, Codebase codebase, Collection<MethodName> undecided) {
    Map<TypeName, Set<MethodName>> carriers = carriers(application);
    Set<MethodName> known = new HashSet<>();
    codebase.transactions().stream().map(Transaction::root).forEach(known::add);
    Set<MethodName> writers = writers(codebase, undecided);
    List<Proposal> out = new ArrayList<>();
    carriers.forEach(
        (annotation, methods) -> {
          long writing = methods.stream().filter(writers::contains).count();
          boolean unknown = methods.stream().noneMatch(known::contains);
          if (unknown && methods.size() >= LEAST_METHODS && writing * 2 > methods.size()) {
            out.add(
                new Proposal(
                    annotation.binaryName(),
                    "- opens-transaction: " + annotation.binaryName() + "\n",
                    writing + " of the " + methods.size() + " methods that carry it write",
                    Set.of(),
                    true));
          }
        });
    return out;
  }

  /** By annotation of the application, the methods that carry it or get it from their type. */
  private static Map<TypeName, Set<MethodName>> carriers(ResolvedApplication application) {
    Map<TypeName, Set<MethodName>> out = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    for (ResolvedType type : application.types()) {
      if (type.declared().kind() == TypeDeclared.Kind.ANNOTATION) {
        continue;
      }
      for (ResolvedMethod method : type.methods()) {
        boolean inherits =
            Modifier.has(method.declared().modifiers(), Modifier.PUBLIC)
                && !method.name().name().startsWith("<");
        List<ResolvedAnnotation> all = new ArrayList<>(method.annotations());
        all.addAll(inherits ? type.annotations() : List.of());
        for (ResolvedAnnotation annotation : all) {
          TypeName name = annotation.type();
          if (NAMED.matcher(name.simpleName()).matches() && application.type(name).isPresent()) {
            out.computeIfAbsent(name, key -> new TreeSet<>()).add(method.name());
          }
        }
      }
    }
    return out;
  }

  /** The methods from which a write, or a statement that nobody could read, is reached. */
  private static Set<MethodName> writers(Codebase codebase, Collection<MethodName> undecided) {
    Map<MethodName, List<MethodName>> callers = new HashMap<>();
    for (MethodCall call : codebase.calls()) {
      callers.computeIfAbsent(call.to(), key -> new ArrayList<>()).add(call.from());
    }
    Set<MethodName> out = new HashSet<>(undecided);
    codebase.accesses().stream()
        .filter(access -> access.mode() == StoreAccess.Mode.WRITE)
        .forEach(access -> out.add(access.method()));
    Deque<MethodName> open = new ArrayDeque<>(out);
    while (!open.isEmpty()) {
      for (MethodName caller : callers.getOrDefault(open.remove(), List.of())) {
        if (out.add(caller)) {
          open.add(caller);
        }
      }
    }
    return out;
  }
}
