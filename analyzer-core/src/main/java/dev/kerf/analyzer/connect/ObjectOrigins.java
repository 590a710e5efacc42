package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.WiringFact.Injected;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the object that a term stands for comes from: from a {@code new} that can be seen, from a
 * container, or from anywhere. Followed through locals, through fields by all that is assigned to
 * them, through the arguments of constructors, and through methods that hand out what they have.
 */
final class ObjectOrigins {

  /** Steps from the use to the origin; real wiring is shorter. */
  private static final int MAX_STEPS = 8;

  /** A constructor called from more places than this is no wiring. */
  private static final int MAX_SITES = 8;

  private final MethodIndex methods;
  private final Wiring wiring;
  private final CallSites sites;
  private final FieldValues fields;
  private final Map<FieldValues.Field, Origin> known = new HashMap<>();
  private final Set<Object> following = new HashSet<>();

  ObjectOrigins(
      ResolvedApplication application, MethodIndex methods, Wiring wiring, CallSites sites) {
    this.methods = methods;
    this.wiring = wiring;
    this.sites = sites;
    this.fields = new FieldValues(application);
  }

  /** A body with the method whose it is. */
  record Place(MethodName method, ResolvedBody body) {}

  Origin of(Place place, int term) {
    return of(place, term, MAX_STEPS);
  }

  private Origin of(Place place, int index, int steps) {
    if (index < 0 || steps == 0) {
      return Origin.ANYWHERE;
    }
    ResolvedBody body = place.body();
    Term term = body.body().get(index);
    if (term instanceof Term.New created) {
      return created
          .anonymous()
          .or(() -> body.type(index).className())
          .map(Origin::made)
          .orElse(Origin.ANYWHERE);
    } else if (term instanceof Term.Lambda || term instanceof Term.MethodReference) {
      return Origin.NOWHERE;
    } else if (term instanceof Term.Literal) {
      return Origin.NOWHERE;
    } else if (term instanceof Term.Cast cast) {
      return of(place, cast.operand(), steps - 1);
    } else if (term instanceof Term.Assign assign) {
      return of(place, assign.value(), steps - 1);
    } else if (term instanceof Term.Conditional choice) {
      return of(place, choice.then(), steps - 1).or(of(place, choice.otherwise(), steps - 1));
    } else if (term instanceof Term.Local local) {
      return local(place, local.binding(), steps);
    } else if (term instanceof Term.Name || term instanceof Term.Select) {
      return body.target(index)
          .filter(Target.FieldTarget.class::isInstance)
          .map(target -> field((Target.FieldTarget) target, steps))
          .orElse(Origin.ANYWHERE);
    } else if (term instanceof Term.Call call) {
      return call(place, index, call, steps);
    }
    return Origin.ANYWHERE;
  }

  private Origin local(Place place, int index, int steps) {
    if (!(place.body().body().get(index) instanceof Term.Binding binding)) {
      return Origin.ANYWHERE;
    }
    return switch (binding.kind()) {
      case LOCAL -> of(place, Locals.onlySource(place.body(), index), steps - 1);
      case FOR_EACH, PATTERN -> of(place, binding.source(), steps - 1).asElement();
      case PARAMETER -> parameter(place.method(), index, binding.name(), steps);
      default -> Origin.ANYWHERE;
    };
  }

  /** What containers give; else what is handed over where a constructor is called. */
  private Origin parameter(MethodName method, int index, String name, int steps) {
    Origin out =
        method.name().equals("<init>")
            ? handedOver(method, index, name, steps)
            : Origin.injected(wiring.ofParameter(method, name));
    return out.isNowhere() ? Origin.ANYWHERE : out;
  }

  /** What containers and callers give for a parameter; nowhere where nothing calls the method. */
  private Origin handedOver(MethodName method, int index, String name, int steps) {
    List<Injected> injected = wiring.ofParameter(method, name);
    List<CallSites.Site> callers = injected.isEmpty() ? sites.of(method) : List.of();
    if (callers.size() > MAX_SITES || !following.add(method)) {
      return Origin.ANYWHERE;
    }
    Origin out = Origin.injected(injected);
    for (CallSites.Site site : callers) {
      out =
          out.or(
              index < site.arguments().size()
                  ? of(
                      new Place(site.caller(), site.body()), site.arguments().get(index), steps - 1)
                  : Origin.ANYWHERE);
    }
    following.remove(method);
    return out;
  }

  private Origin field(Target.FieldTarget target, int steps) {
    if (!target.application()) {
      return Origin.ANYWHERE;
    }
    FieldValues.Field field = new FieldValues.Field(target.declaring(), target.name());
    Origin answer = known.get(field);
    if (answer != null) {
      return answer;
    }
    if (!following.add(field)) {
      return Origin.NOWHERE;
    }
    boolean outermost = following.size() == 1;
    Origin out = Origin.injected(wiring.ofField(field.declaring(), field.name()));
    List<FieldValues.Value> values = fields.of(field);
    for (FieldValues.Value value : values) {
      out = out.or(assigned(value, steps));
    }
    for (FieldValues.Setter setter : fields.generatedSetters(field)) {
      out = out.or(handedOver(setter.method(), setter.parameter(), field.name(), steps - 1));
    }
    following.remove(field);
    Origin found = out.isNowhere() && !holdsFunction(values) ? Origin.ANYWHERE : out;
    if (outermost) {
      known.put(field, found);
    }
    return found;
  }

  /** A setter or constructor that nothing calls sets nothing. */
  private Origin assigned(FieldValues.Value value, int steps) {
    ResolvedBody body = value.body();
    return value.term() >= 0
            && body.body().get(value.term()) instanceof Term.Local local
            && body.body().get(local.binding()) instanceof Term.Binding binding
            && binding.kind() == Term.BindingKind.PARAMETER
        ? handedOver(value.method(), local.binding(), binding.name(), steps - 1)
        : of(new Place(value.method(), body), value.term(), steps - 1);
  }

  private static boolean holdsFunction(List<FieldValues.Value> values) {
    return values.stream()
        .map(value -> value.body().body().get(value.term()))
        .anyMatch(term -> term instanceof Term.Lambda || term instanceof Term.MethodReference);
  }

  private Origin call(Place place, int index, Term.Call call, int steps) {
    var lookup = wiring.lookup(place.method(), index);
    if (lookup.isPresent()) {
      return Origin.lookedUp(lookup.get());
    }
    Optional<Target.MethodTarget> target = place.body().method(index);
    if (target.isEmpty()) {
      return Origin.ANYWHERE;
    }
    if (!target.get().application()) {
      return handedOut(place, call.receiver(), steps);
    }
    Optional<ResolvedBody> body = methods.find(target.get().method()).flatMap(ResolvedMethod::body);
    boolean fixed =
        target.get().isStatic()
            || target.get().special()
            || methods.overrides(target.get().method()).isEmpty();
    if (body.isEmpty() || !fixed || !following.add(target.get().method())) {
      return Origin.ANYWHERE;
    }
    Origin out = returned(new Place(target.get().method(), body.get()), steps);
    following.remove(target.get().method());
    return out.isNowhere() ? Origin.ANYWHERE : out;
  }

  /** What a provider, an optional or a collection of beans hands out is a bean. */
  private Origin handedOut(Place place, int holder, int steps) {
    Origin of = of(place, holder, steps - 1);
    Optional<TypeName> type = holder < 0 ? Optional.empty() : place.body().type(holder).className();
    boolean wrapper =
        of.isInjectedOnly()
            && of.injected().stream()
                .noneMatch(point -> type.filter(point.required().name()::equals).isPresent());
    return wrapper ? of : Origin.ANYWHERE;
  }

  private Origin returned(Place place, int steps) {
    Origin out = Origin.NOWHERE;
    for (int i = 0; i < place.body().body().size(); i++) {
      Term term = place.body().body().get(i);
      if (term instanceof Term.Lambda lambda) {
        i = lambda.end();
      } else if (term instanceof Term.Return returned && returned.value() >= 0) {
        out = out.or(of(place, returned.value(), steps - 1));
      }
    }
    return out;
  }
}
