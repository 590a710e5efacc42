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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final List<List<Share>> shares = new ArrayList<>();
  private final Map<Integer, List<Share>> inBindings = new HashMap<>();

  /** The call that a function is an argument of. */
  private final Map<Integer, Integer> argumentOf = new HashMap<>();

  private final List<Optional<FollowedValue>> parameters = new ArrayList<>();
  private final Map<Integer, FollowedValue> results = new LinkedHashMap<>();
  private int lambdaEnd = -1;

  ValueFlow(AppObjects objects, Captures captures, ResolvedMethod method, ResolvedBody body) {
    this.objects = objects;
    this.captures = captures;
    this.method = method;
    this.body = body;
    this.terms = body.body();
    for (int i = 0; i < terms.size(); i++) {
      shares.add(List.of());
      int call = i;
      arguments(terms.get(i)).stream().forEach(argument -> argumentOf.put(argument, call));
    }
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
        hold(i, List.of(new Share(value.get(), "", "")));
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
    return sources(of(term));
  }

  private static Set<MethodName> sources(List<Share> shares) {
    Set<MethodName> out = new LinkedHashSet<>();
    for (Share share : shares) {
      if (share.isWhole()) {
        share.value().source().ifPresent(out::add);
      }
    }
    return out;
  }

  /** The methods that gave what a method reference works on. */
  Set<MethodName> sourcesOfElements(int function) {
    return sources(elements(function));
  }

  private static Indices arguments(Term term) {
    if (term instanceof Term.Call call) {
      return call.arguments();
    }
    if (term instanceof Term.New created) {
      return created.arguments();
    }
    return term instanceof Term.ConstructorCall constructor
        ? constructor.arguments()
        : Indices.none();
  }

  private List<Share> of(int term) {
    return term < 0 ? List.of() : shares.get(term);
  }

  private void hold(int binding, List<Share> values) {
    if (!values.isEmpty()) {
      inBindings.merge(binding, values, ValueFlow::both);
    }
  }

  private static List<Share> both(List<Share> one, List<Share> other) {
    Set<Share> out = new LinkedHashSet<>(one);
    out.addAll(other);
    return List.copyOf(out);
  }

  private void read(int index, Term term) {
    if (term instanceof Term.Binding binding) {
      hold(index, of(binding.source()));
      shares.set(index, inBindings.getOrDefault(index, List.of()));
    } else if (term instanceof Term.Local local) {
      shares.set(index, inBindings.getOrDefault(local.binding(), List.of()));
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
      giveBack(index, of(returned.value()));
    } else if (term instanceof Term.Operator operator) {
      operator.operands().stream().forEach(operand -> compute(operator, operand));
    } else if (term instanceof Term.Block block) {
      of(block.condition()).forEach(share -> share.isRead(objects));
    } else if (term instanceof Term.Switch choice) {
      of(choice.selector()).forEach(share -> share.isRead(objects));
      choice.results().stream()
          .forEach(result -> shares.set(index, both(shares.get(index), of(result))));
    } else {
      if (term instanceof Term.Conditional conditional) {
        of(conditional.condition()).forEach(share -> share.isRead(objects));
      }
      Operands.of(term, operand -> shares.set(index, both(shares.get(index), of(operand))));
    }
  }

  // ---- what is done with a value ----------------------------------------------------------------

  private void select(int index, Term.Select select) {
    PlainAccessors.field(body, index)
        .ifPresent(field -> shares.set(index, parts(of(select.receiver()), field)));
  }

  private List<Share> parts(List<Share> of, Target.FieldTarget field) {
    return of.stream().map(one -> one.part(field.name(), TypeText.of(field.type()))).toList();
  }

  private void assign(int index, Term.Assign assign) {
    List<Share> values = of(assign.value());
    shares.set(index, values);
    if (values.isEmpty()) {
      return;
    }
    if (assign.target() >= 0 && terms.get(assign.target()) instanceof Term.Local local) {
      hold(local.binding(), values);
    } else {
      Optional<Target.FieldTarget> field =
          assign.target() < 0 ? Optional.empty() : PlainAccessors.field(body, assign.target());
      values.forEach(share -> keep(share, field));
    }
  }

  private void keep(Share share, Optional<Target.FieldTarget> field) {
    if (field.filter(objects::keepsKey).isPresent()) {
      share.isReferred(objects);
    } else {
      share.escapes(objects);
    }
  }

  private void giveBack(int index, List<Share> values) {
    for (Share share : values) {
      if (index <= lambdaEnd) {
        // What a function gives is taken up by the call that runs it.
        continue;
      }
      if (share.isWhole()) {
        share.value().returns();
      } else {
        share.isRead(objects);
      }
    }
  }

  private void compute(Term.Operator operator, int operand) {
    for (Share share : of(operand)) {
      if (operator.symbol().equals("+")) {
        share.escapes(objects);
      } else {
        share.isRead(objects);
      }
    }
  }

  private void create(int index, Term.New created) {
    created.anonymous().ifPresent(type -> captured(type));
    if (body.method(index).filter(Target.MethodTarget::application).isPresent()) {
      pass(index, created.arguments());
    } else {
      created.arguments().stream().forEach(argument -> wrap(index, argument));
    }
  }

  /** An object of a library that is made of a value holds it, if it can. */
  private void wrap(int index, int argument) {
    if (objects.in(body.type(index)).isPresent()) {
      shares.set(index, both(shares.get(index), of(argument)));
    } else {
      of(argument).forEach(share -> share.escapes(objects));
    }
  }

  private void captured(TypeName anonymous) {
    for (int binding : captures.of(anonymous)) {
      inBindings.getOrDefault(binding, List.of()).forEach(share -> share.escapes(objects));
    }
  }

  private void pass(int index, Indices arguments) {
    Optional<Target.MethodTarget> target = body.method(index);
    for (int at = 0; at < arguments.size(); at++) {
      for (Share share : of(arguments.get(at))) {
        if (target.isEmpty()) {
          share.escapes(objects);
        } else {
          pass(target.get(), at, share);
        }
      }
    }
  }

  private static void pass(Target.MethodTarget target, int argument, Share share) {
    int last = Math.max(0, target.method().parameters().size() - 1);
    share.value().passages().add(new Passage(target.method(), Math.min(argument, last), share));
  }

  // ---- calls ----------------------------------------------------------------------------------

  private void call(int index, Term.Call call) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isPresent() && target.get().application()) {
      callOwn(index, call, target.get());
    } else if (target.isPresent() && LibraryUses.isQuery(target.get())) {
      call.arguments().stream()
          .forEach(argument -> of(argument).forEach(share -> share.isReferred(objects)));
      shares.set(index, of(call.receiver()));
    } else if (target.isPresent() && isInherited(target.get())) {
      boolean finds = LibraryUses.isLookUp(call.name());
      call.arguments().stream()
          .forEach(
              argument ->
                  of(argument)
                      .forEach(
                          share -> {
                            if (finds) {
                              share.isReferred(objects);
                            } else {
                              share.escapes(objects);
                            }
                          }));
      follow(
          index,
          new MethodName(
              target.get().receiver(),
              target.get().method().name(),
              target.get().method().parameters()));
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

  private void callOwn(int index, Term.Call call, Target.MethodTarget target) {
    Optional<Target.FieldTarget> read = objects.readBy(target);
    List<Share> receiver = of(call.receiver());
    if (read.isPresent()) {
      shares.set(index, parts(receiver, read.get()));
      return;
    }
    for (Share share : receiver) {
      share.isRead(objects);
      share.value().calls().add(target.method());
    }
    Optional<Target.FieldTarget> set = objects.setBy(target);
    boolean bodiless = objects.method(target).filter(m -> m.body().isPresent()).isEmpty();
    if (set.isPresent() && bodiless) {
      call.arguments().stream()
          .forEach(argument -> of(argument).forEach(share -> keep(share, set)));
    } else {
      pass(index, call.arguments());
    }
    follow(index, target.method());
  }

  private void follow(int index, MethodName source) {
    objects
        .in(body.type(index))
        .ifPresent(
            type -> {
              FollowedValue value = new FollowedValue(type, method.name(), Optional.of(source));
              results.put(index, value);
              shares.set(index, List.of(new Share(value, "", TypeText.of(body.type(index)))));
            });
  }

  private void callLibrary(int index, Term.Call call, Optional<Target.MethodTarget> target) {
    boolean holds = objects.in(body.type(index)).isPresent();
    List<Share> given = List.of();
    List<Share> made = List.of();
    for (int at = 0; at < call.arguments().size(); at++) {
      int argument = call.arguments().get(at);
      if (terms.get(argument) instanceof Term.Lambda lambda) {
        for (int i = 0; i < lambda.results().size(); i++) {
          made = both(made, of(lambda.results().get(i)));
        }
      } else if (terms.get(argument) instanceof Term.MethodReference) {
        made = both(made, of(argument));
      } else {
        given = both(given, of(argument));
      }
    }
    List<Share> receiver = of(call.receiver());
    if (holds) {
      shares.set(index, made.isEmpty() ? both(receiver, given) : made);
      return;
    }
    made.forEach(share -> share.isRead(objects));
    for (Share share : receiver) {
      if (LibraryUses.isText(call.name())) {
        share.escapes(objects);
      } else {
        share.isRead(objects);
      }
    }
    if (isGathering(call)) {
      hold(((Term.Local) terms.get(call.receiver())).binding(), given);
    } else {
      for (Share share : given) {
        if (LibraryUses.isHarmless(target, call.name())) {
          share.isRead(objects);
        } else {
          share.escapes(objects);
        }
      }
    }
  }

  private boolean isGathering(Term.Call call) {
    return GATHERING.contains(call.name())
        && call.receiver() >= 0
        && terms.get(call.receiver()) instanceof Term.Local;
  }

  // ---- functions ------------------------------------------------------------------------------

  /** What a function of a library's call works on. */
  private List<Share> elements(int function) {
    Integer call = argumentOf.get(function);
    if (call == null
        || body.method(call).filter(Target.MethodTarget::application).isPresent()
        || !(terms.get(call) instanceof Term.Call on)) {
      return List.of();
    }
    List<Share> out = of(on.receiver());
    for (int at = 0; at < on.arguments().size(); at++) {
      if (on.arguments().get(at) < function) {
        out = both(out, of(on.arguments().get(at)));
      }
    }
    return out.isEmpty() ? elements(call) : out;
  }

  private void enter(int index, Term.Lambda lambda) {
    List<Share> elements = elements(index);
    for (int i = 0; i < lambda.parameters().size(); i++) {
      int parameter = lambda.parameters().get(i);
      if (objects.in(body.type(parameter)).isPresent()) {
        hold(parameter, elements);
      }
    }
  }

  private void refer(int index, Term.MethodReference reference) {
    Optional<Target.MethodTarget> referenced =
        body.function(index).flatMap(Target.FunctionTarget::referenced);
    List<Share> elements = elements(index);
    if (referenced.isEmpty() || !referenced.get().application()) {
      return;
    }
    Target.MethodTarget target = referenced.get();
    Optional<Target.FieldTarget> read = objects.readBy(target);
    boolean onElement = isType(reference.receiver()) && !target.isStatic() && !target.special();
    if (onElement && read.isPresent()) {
      shares.set(index, parts(elements, read.get()));
      return;
    }
    for (Share share : elements) {
      if (onElement) {
        share.isRead(objects);
        share.value().calls().add(target.method());
      } else {
        pass(target, 0, share);
      }
    }
    objects
        .in(target.returnType())
        .filter(type -> !target.method().name().startsWith("<"))
        .ifPresent(
            type -> {
              FollowedValue value =
                  new FollowedValue(type, method.name(), Optional.of(target.method()));
              results.put(index, value);
              shares.set(index, List.of(new Share(value, "", TypeText.of(target.returnType()))));
            });
  }

  private boolean isType(int term) {
    return term >= 0 && body.target(term).filter(Target.TypeTarget.class::isInstance).isPresent();
  }
}
