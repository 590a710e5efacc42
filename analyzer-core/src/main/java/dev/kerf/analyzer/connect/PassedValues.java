package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Handovers.Passed;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Names what a call is given by where it comes from: {@code readyBy} for {@code
 * readyBy.plusMinutes(30)}, {@code dishes} for the key of an entry of the map {@code dishes}.
 */
final class PassedValues {

  private static final int MAX_STEPS = 20;

  private final AppObjects objects;
  private final ValueFlow flow;
  private final ResolvedBody body;

  PassedValues(AppObjects objects, ValueFlow flow, ResolvedBody body) {
    this.objects = objects;
    this.flow = flow;
    this.body = body;
  }

  /** What stands in a term; nothing for constants. */
  Optional<Passed> of(int term) {
    int root = root(term, MAX_STEPS);
    if (root < 0 || isConstant(root)) {
      return Optional.empty();
    }
    return Optional.of(
        new Passed(name(root), TypeText.of(body.type(root)), new TreeSet<>(flow.sources(term))));
  }

  private boolean isConstant(int term) {
    Term found = body.body().get(term);
    return found instanceof Term.Literal
        || found instanceof Term.ClassLiteral
        || body.target(term)
            .filter(Target.FieldTarget.class::isInstance)
            .filter(target -> ((Target.FieldTarget) target).isStatic())
            .isPresent();
  }

  private int root(int index, int steps) {
    if (index < 0 || steps == 0) {
      return index;
    }
    Term term = body.body().get(index);
    if (term instanceof Term.Local local
        && body.body().get(local.binding()) instanceof Term.Binding binding
        && binding.source() >= 0) {
      int source = root(binding.source(), steps - 1);
      return isParameter(source) ? source : index;
    }
    if (term instanceof Term.Call call) {
      return rootOfCall(index, call, steps);
    }
    if (term instanceof Term.Cast cast) {
      return root(cast.operand(), steps - 1);
    }
    if (term instanceof Term.ArrayAccess access) {
      return root(access.array(), steps - 1);
    }
    return term instanceof Term.Conditional choice ? root(choice.then(), steps - 1) : index;
  }

  /** A library's method gives something of what it is called on, or makes it of its argument. */
  private int rootOfCall(int index, Term.Call call, int steps) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isEmpty() || target.get().application()) {
      return index;
    }
    if (target.get().isStatic()) {
      return call.arguments().size() == 1 ? root(call.arguments().get(0), steps - 1) : index;
    }
    int receiver = root(call.receiver(), steps - 1);
    return receiver >= 0 && !name(receiver).isEmpty() ? receiver : index;
  }

  private boolean isParameter(int term) {
    return term >= 0
        && body.body().get(term) instanceof Term.Local local
        && body.body().get(local.binding()) instanceof Term.Binding binding
        && binding.kind() == Term.BindingKind.PARAMETER;
  }

  private String name(int index) {
    Term term = body.body().get(index);
    if (term instanceof Term.Local local
        && body.body().get(local.binding()) instanceof Term.Binding binding) {
      return binding.name();
    }
    if (term instanceof Term.Name name) {
      return name.identifier();
    }
    if (term instanceof Term.Select select) {
      return select.name();
    }
    return body.method(index).flatMap(objects::readBy).map(Target.FieldTarget::name).orElse("");
  }
}
