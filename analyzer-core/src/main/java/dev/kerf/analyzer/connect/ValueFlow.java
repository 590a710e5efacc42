package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.FollowedValue.Passage;
import dev.kerf.analyzer.connect.FollowedValue.Share;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the objects of the application through one body: which of its terms hold them or a part
 * of them, and what is done with these.
 *
 * <p>One walk from front to back. Values go through locals, casts, conditionals, and through
 * methods of libraries whose result still holds objects of the application (collections, streams,
 * optionals), into the functions that those run. Flow back around a loop is not followed.
 */
final class ValueFlow {

  private static final Set<String> GATHERING =
      Set.of("add", "addAll", "addFirst", "addLast", "push", "offer", "put", "putAll", "set");

  private final AppObjects objects;
  private final Captures captures;
  private final ResolvedMethod method;
  private final ResolvedBody body;
  private final Body terms;
  private final HeldValues held;
  private final List<Optional<FollowedValue>> parameters = new ArrayList<>();
  private Map<Integer, FollowedValue> results = Map.of();
  private int lambdaEnd = -1;

  ValueFlow(AppObjects objects, Captures captures, ResolvedMethod method, ResolvedBody body) {
    this.objects = objects;
    this.captures = captures;
    this.method = method;
    this.body = body;
    this.terms = body.body();
    this.held = new HeldValues(body);
    readParameters();
    for (int i = 0; i < terms.size(); i++) {
      read(i, terms.get(i));
    }
  }

  private void readParameters() {
    for (int i = 0; i < method.parameterTypes().size(); i++) {
      Optional<FollowedValue> value =
          objects
              .in(method.parameterTypes().get(i))
              .map(type -> new FollowedValue(type, method.name(), Optional.empty()));
      parameters.add(value);
      if (value.isPresent()) {
        held.addToBinding(i, Shares.of(new Share(value.get(), "", "")));
      }
    }
  }

  /** What becomes of a parameter, where it is or holds an object. */
  Optional<FollowedValue> parameter(int index) {
    return index < parameters.size() ? parameters.get(index) : Optional.empty();
  }

  /** The results of all calls that are or hold objects. */
  Collection<FollowedValue> results() {
    return results.values();
  }

  /** What becomes of the result of a call, where it is or holds an object. */
  Optional<FollowedValue> result(int call) {
    return Optional.ofNullable(results.get(call));
  }

  /** The methods that gave what is in a term. */
  Set<MethodName> sources(int term) {
    return held.in(term).sources();
  }

  /** The methods that gave what a method reference works on. */
  Set<MethodName> sourcesOfElements(int function) {
    return held.elements(function).sources();
  }

  private void read(int index, Term term) {
    if (term instanceof Term.Binding binding) {
      held.addToBinding(index, held.in(binding.source()));
      held.put(index, held.inBinding(index));
    } else if (term instanceof Term.Local local) {
      held.put(index, held.inBinding(local.binding()));
    } else if (term instanceof Term.Lambda lambda) {
      lambdaEnd = Math.max(lambdaEnd, lambda.end());
      enter(index, lambda);
    } else if (term instanceof Term.MethodReference reference) {
      refer(index, reference);
    } else if (term instanceof Term.Call call) {
      call(index, call);
    } else if (term instanceof Term.New created) {
      create(index, created);
    } else if (term instanceof Term.ConstructorCall constructor) {
      pass(index, constructor.arguments());
    } else if (term instanceof Term.Select select) {
      select(index, select);
    } else if (term instanceof Term.Assign assign) {
      assign(index, assign);
    } else if (term instanceof Term.Return returned) {
      giveBack(index, returned);
    } else if (term instanceof Term.Operator operator) {
      compute(operator);
    } else if (term instanceof Term.Block block) {
      held.in(block.condition()).markRead(objects);
    } else if (term instanceof Term.Switch choice) {
      held.in(choice.selector()).markRead(objects);
      held.put(index, held.in(choice.results()));
    } else {
      if (term instanceof Term.Conditional conditional) {
        held.in(conditional.condition()).markRead(objects);
      }
      Operands.of(term, operand -> held.add(index, held.in(operand)));
    }
  }

  // ---- what is done with a value ----------------------------------------------------------------

  private void select(int index, Term.Select select) {
    PlainAccessors.field(body, index)
        .ifPresent(field -> held.put(index, held.in(select.receiver()).part(field)));
  }

  private void assign(int index, Term.Assign assign) {
    Shares values = held.in(assign.value());
    held.put(index, values);
    if (assign.target() >= 0 && terms.get(assign.target()) instanceof Term.Local local) {
      held.addToBinding(local.binding(), values);
    } else {
      keep(
          values,
          assign.target() < 0 ? Optional.empty() : PlainAccessors.field(body, assign.target()));
    }
  }

  private void keep(Shares values, Optional<Target.FieldTarget> field) {
    if (field.filter(objects::keepsKey).isPresent()) {
      values.markReferred(objects);
    } else {
      values.markEscaped(objects);
    }
  }

  /** What a function gives is taken up by the call that runs it. */
  private void giveBack(int index, Term.Return returned) {
    if (index > lambdaEnd) {
      held.in(returned.value()).markReturned(objects);
    }
  }

  private void compute(Term.Operator operator) {
    Shares operands = held.in(operator.operands());
    if (operator.symbol().equals("+")) {
      operands.markEscaped(objects);
    } else {
      operands.markRead(objects);
    }
  }

  /** An object of a library that is made of a value holds it, if it can. */
  private void create(int index, Term.New created) {
    created.anonymous().ifPresent(this::capture);
    if (body.method(index).filter(Target.MethodTarget::application).isPresent()) {
      pass(index, created.arguments());
    } else if (objects.in(body.type(index)).isPresent()) {
      held.put(index, held.in(created.arguments()));
    } else {
      held.in(created.arguments()).markEscaped(objects);
    }
  }

  private void capture(TypeName anonymous) {
    for (int binding : captures.of(anonymous)) {
      held.inBinding(binding).markEscaped(objects);
    }
  }

  private void pass(int index, Indices arguments) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isEmpty()) {
      held.in(arguments).markEscaped(objects);
      return;
    }
    for (int at = 0; at < arguments.size(); at++) {
      pass(target.get(), at, held.in(arguments.get(at)));
    }
  }

  private static void pass(Target.MethodTarget target, int argument, Shares values) {
    int last = Math.max(0, target.method().parameters().size() - 1);
    for (Share share : values.all()) {
      share.value().add(new Passage(target.method(), Math.min(argument, last), share));
    }
  }

  // ---- calls ----------------------------------------------------------------------------------

  private void call(int index, Term.Call call) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isPresent() && target.get().application()) {
      callOwn(index, call, target.get());
    } else if (target.isPresent() && LibraryUses.isQuery(target.get())) {
      held.in(call.arguments()).markReferred(objects);
      held.put(index, held.in(call.receiver()));
    } else if (target.isPresent() && isInherited(target.get())) {
      callInherited(index, call, target.get());
    } else {
      callLibrary(index, call, target);
    }
  }

  /** A method that a type of the application has from a library: of a repository above all. */
  private boolean isInherited(Target.MethodTarget target) {
    return objects.in(new JavaType.ClassType(target.receiver(), List.of())).isPresent()
        && !target.method().owner().binaryName().equals("java.lang.Object")
        && !target.special();
  }

  private void callInherited(int index, Term.Call call, Target.MethodTarget target) {
    Shares given = held.in(call.arguments());
    if (LibraryUses.isLookUp(call.name())) {
      given.markReferred(objects);
    } else {
      given.markEscaped(objects);
    }
    follow(index, body.type(index), target.ofReceiver());
  }

  private void callOwn(int index, Term.Call call, Target.MethodTarget target) {
    Optional<Target.FieldTarget> read = objects.readBy(target);
    Shares receiver = held.in(call.receiver());
    if (read.isPresent()) {
      held.put(index, receiver.part(read.get()));
      return;
    }
    receiver.markCalled(target.method(), objects);
    Optional<Target.FieldTarget> set = objects.setBy(target);
    boolean bodiless = objects.method(target).filter(m -> m.body().isPresent()).isEmpty();
    if (set.isPresent() && bodiless) {
      keep(held.in(call.arguments()), set);
    } else {
      pass(index, call.arguments());
    }
    follow(index, body.type(index), target.method());
  }

  /** What becomes of a result, from the term that gives it on. */
  private void follow(int index, JavaType type, MethodName source) {
    objects
        .in(type)
        .ifPresent(
            object -> {
              FollowedValue value = new FollowedValue(object, method.name(), Optional.of(source));
              if (results.isEmpty()) {
                results = new LinkedHashMap<>();
              }
              results.put(index, value);
              held.put(index, Shares.of(new Share(value, "", TypeText.of(type))));
            });
  }

  private void callLibrary(int index, Term.Call call, Optional<Target.MethodTarget> target) {
    Shares receiver = held.in(call.receiver());
    Shares given = given(call);
    Shares made = made(call);
    if (objects.in(body.type(index)).isPresent()) {
      held.put(index, made.isEmpty() ? receiver.or(given) : made);
      return;
    }
    made.markRead(objects);
    if (LibraryUses.isText(call.name())) {
      receiver.markEscaped(objects);
    } else {
      receiver.markRead(objects);
    }
    if (isGathering(call)) {
      held.addToBinding(((Term.Local) terms.get(call.receiver())).binding(), given);
    } else if (LibraryUses.isHarmless(target, call.name())) {
      given.markRead(objects);
    } else {
      given.markEscaped(objects);
    }
  }

  /** The values that a call is given as they are. */
  private Shares given(Term.Call call) {
    Shares out = Shares.NONE;
    for (int at = 0; at < call.arguments().size(); at++) {
      int argument = call.arguments().get(at);
      Term term = terms.get(argument);
      if (!(term instanceof Term.Lambda) && !(term instanceof Term.MethodReference)) {
        out = out.or(held.in(argument));
      }
    }
    return out;
  }

  /** The values that come out of the functions that a call is given. */
  private Shares made(Term.Call call) {
    Shares out = Shares.NONE;
    for (int at = 0; at < call.arguments().size(); at++) {
      int argument = call.arguments().get(at);
      if (terms.get(argument) instanceof Term.Lambda lambda) {
        out = out.or(held.in(lambda.results()));
      } else if (terms.get(argument) instanceof Term.MethodReference) {
        out = out.or(held.in(argument));
      }
    }
    return out;
  }

  private boolean isGathering(Term.Call call) {
    return GATHERING.contains(call.name())
        && call.receiver() >= 0
        && terms.get(call.receiver()) instanceof Term.Local;
  }

  // ---- functions ------------------------------------------------------------------------------

  private void enter(int index, Term.Lambda lambda) {
    Shares elements = held.elements(index);
    for (int i = 0; i < lambda.parameters().size(); i++) {
      int parameter = lambda.parameters().get(i);
      if (objects.in(body.type(parameter)).isPresent()) {
        held.addToBinding(parameter, elements);
      }
    }
  }

  private void refer(int index, Term.MethodReference reference) {
    Optional<Target.MethodTarget> referenced =
        body.function(index)
            .flatMap(Target.FunctionTarget::referenced)
            .filter(Target.MethodTarget::application);
    if (referenced.isEmpty()) {
      return;
    }
    Target.MethodTarget target = referenced.get();
    Shares elements = held.elements(index);
    Optional<Target.FieldTarget> read = objects.readBy(target);
    boolean onElement = isType(reference.receiver()) && !target.isStatic() && !target.special();
    if (onElement && read.isPresent()) {
      held.put(index, elements.part(read.get()));
      return;
    }
    if (onElement) {
      elements.markCalled(target.method(), objects);
    } else {
      pass(target, 0, elements);
    }
    if (!target.method().name().startsWith("<")) {
      follow(index, target.returnType(), target.method());
    }
  }

  private boolean isType(int term) {
    return term >= 0 && body.target(term).filter(Target.TypeTarget.class::isInstance).isPresent();
  }
}
