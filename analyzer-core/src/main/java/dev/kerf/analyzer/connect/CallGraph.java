package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who calls whom inside the application: the methods that calls name, and those that run instead by
 * dispatch or injection.
 */
final class CallGraph {

  /**
   * With more implementations than this a call is only a guess, and nothing is concluded from it.
   */
  static final int MAX_FAN_OUT = 16;

  private final MethodIndex methods;
  private final Wiring wiring;
  private final List<MethodCall> calls = new ArrayList<>();

  CallGraph(ResolvedApplication application, MethodIndex methods, Wiring wiring) {
    this.methods = methods;
    this.wiring = wiring;
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, method.name(), body));
      }
      for (ResolvedField field : type.fields()) {
        String owner = field.declared().isStatic() ? "<clinit>" : "<init>";
        MethodName initializer = new MethodName(type.name(), owner, List.of());
        field.initializer().ifPresent(body -> read(type, initializer, body));
      }
      handedAway(type);
    }
  }

  /** One for each site and target: two sites on one line are two calls. */
  List<MethodCall> calls() {
    return calls.stream().sorted().toList();
  }

  private void read(ResolvedType type, MethodName from, ResolvedBody body) {
    int loopEnd = -1;
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Block block && block.kind() == Term.BlockKind.LOOP) {
        loopEnd = Math.max(loopEnd, block.end());
      } else if (term instanceof Term.Lambda lambda && isRepeated(body, i)) {
        loopEnd = Math.max(loopEnd, lambda.end());
      }
      boolean inLoop = i <= loopEnd;
      Evidence at = type.at(term.line());
      Optional<Target> target = body.target(i);
      if (target.isPresent() && target.get() instanceof Target.MethodTarget method) {
        call(from, method, inLoop, at);
      } else if (target.isPresent() && target.get() instanceof Target.FunctionTarget function) {
        function.referenced().ifPresent(method -> call(from, method, inLoop, at));
      }
    }
  }

  /** A function that a stream or a collection runs for each of its elements. */
  private static boolean isRepeated(ResolvedBody body, int lambda) {
    return body.target(lambda)
        .filter(Target.FunctionTarget.class::isInstance)
        .flatMap(target -> ((Target.FunctionTarget) target).functional())
        .filter(method -> method.owner().packageName().equals("java.util.function"))
        .isPresent();
  }

  private void call(MethodName from, Target.MethodTarget target, boolean inLoop, Evidence at) {
    if (!target.application()) {
      boolean ofObject = target.method().owner().binaryName().equals("java.lang.Object");
      if (!ofObject && wiring.isProxy(target.receiver())) {
        // A library's method, which the library's own implementation of this interface answers.
        MethodName called = target.method();
        MethodName answered = new MethodName(target.receiver(), called.name(), called.parameters());
        add(from, answered, MethodCall.Via.INJECTED, Certainty.CERTAIN, inLoop, at);
      }
      return;
    }
    add(from, target.method(), MethodCall.Via.STATIC, Certainty.CERTAIN, inLoop, at);
    if (target.isStatic() || target.special()) {
      return;
    }
    List<MethodName> overriding = narrowed(target, methods.overrides(target.method()));
    MethodCall.Via via =
        wiring.isInjected(from.owner(), target.receiver())
            ? MethodCall.Via.INJECTED
            : MethodCall.Via.DISPATCH;
    Certainty certainty =
        overriding.size() > MAX_FAN_OUT
            ? Certainty.HEURISTIC
            : overriding.size() == 1 ? Certainty.CERTAIN : Certainty.LIKELY;
    for (MethodName override : overriding) {
      add(from, override, via, certainty, inLoop, at);
    }
  }

  /** Where the container makes some of the implementations, the others can't be meant. */
  private List<MethodName> narrowed(Target.MethodTarget target, List<MethodName> overriding) {
    if (overriding.size() < 2) {
      return overriding;
    }
    List<MethodName> made =
        overriding.stream().filter(method -> wiring.isBean(method.owner())).toList();
    return made.isEmpty() || !wiring.isInjectedAnywhere(target.receiver()) ? overriding : made;
  }

  /** What creates an anonymous class hands its methods away to be called. */
  private void handedAway(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      method.body().ifPresent(body -> handedAway(type, method.name(), body));
    }
  }

  private void handedAway(ResolvedType type, MethodName from, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.New created && created.anonymous().isPresent()) {
        TypeName anonymous = created.anonymous().get();
        Evidence at = type.at(created.line());
        for (MethodName method : methods.declaredBy(anonymous)) {
          if (!method.name().startsWith("<")) {
            add(from, method, MethodCall.Via.DISPATCH, Certainty.LIKELY, false, at);
          }
        }
      }
    }
  }

  private void add(
      MethodName from,
      MethodName to,
      MethodCall.Via via,
      Certainty certainty,
      boolean inLoop,
      Evidence at) {
    calls.add(new MethodCall(from, to, via, certainty, inLoop, at));
  }
}
