package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which terms of a body may change what a binding or a field of the own object holds: assignments,
 * and calls on it or with it. From them follows what has to be evaluated to know one term.
 */
final class BodyEffects {

  private final ResolvedBody body;
  private final Predicate<MethodName> isChained;
  private final Map<Integer, List<Integer>> byBinding = new HashMap<>();
  private final Map<String, List<Integer>> byField = new HashMap<>();
  private final List<Integer> onSelf = new ArrayList<>();

  /** What is only given a value where it stands: nobody asks what it held before. */
  private final BitSet replaced = new BitSet();

  /** Of the whole body, by how many arguments its parameters are given. */
  private final Map<Integer, BitSet> wholes = new HashMap<>();

  /** Whether another constructor of the type does the work. */
  private boolean delegates;

  private BodyEffects(ResolvedBody body, Predicate<MethodName> isChained) {
    this.body = body;
    this.isChained = isChained;
  }

  /**
   * @param isChained which methods change the object that they are called on, though not in sight
   */
  static BodyEffects of(ResolvedBody body, Predicate<MethodName> isChained) {
    BodyEffects out = new BodyEffects(body, isChained);
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Assign assign) {
        out.on(base(body.body(), assign.target()), i);
        if (assign.symbol().equals("=")) {
          out.replaced.set(assign.target());
        }
      } else if (term instanceof Term.Call call) {
        if (call.receiver() < 0 || out.isOnThread(i)) {
          out.onSelf.add(i);
        } else {
          out.on(base(body.body(), call.receiver()), i);
        }
        out.with(call.arguments(), i);
      } else if (term instanceof Term.New created) {
        out.with(created.arguments(), i);
      } else if (term instanceof Term.ConstructorCall constructor) {
        out.delegates |= !constructor.toSuper();
        out.onSelf.add(i);
        out.with(constructor.arguments(), i);
      }
    }
    return out;
  }

  /** Whether the body is that of a constructor which has another one of the type do the work. */
  boolean isDelegating() {
    return delegates;
  }

  private boolean isOnThread(int call) {
    return body.method(call)
        .filter(target -> SqlClauses.isOfThread(target.method().owner().binaryName()))
        .isPresent();
  }

  /** Where a chain of calls, casts and array accesses starts. */
  static int base(Body body, int term) {
    int at = term;
    while (at >= 0) {
      Term here = body.get(at);
      if (here instanceof Term.Call call && call.receiver() >= 0) {
        at = call.receiver();
      } else if (here instanceof Term.Cast cast) {
        at = cast.operand();
      } else if (here instanceof Term.ArrayAccess access) {
        at = access.array();
      } else {
        return at;
      }
    }
    return Term.NONE;
  }

  /** The field of the own object that a term names, as a key. */
  static String field(ResolvedBody body, int term) {
    if (term < 0) {
      return "";
    }
    Term at = body.body().get(term);
    boolean own =
        at instanceof Term.Name
            || at instanceof Term.Select select
                && select.receiver() >= 0
                && body.body().get(select.receiver()) instanceof Term.This;
    return own && body.target(term).orElse(null) instanceof Target.FieldTarget field
        ? HoleName.ofField(field.declaring(), field.name())
        : "";
  }

  private void on(int base, int effect) {
    if (base < 0) {
      return;
    }
    Term at = body.body().get(base);
    String field = field(body, base);
    if (at instanceof Term.Local local) {
      boolean matters =
          !(body.body().get(effect) instanceof Term.Call)
              || TextLibrary.isChangeable(body.type(base).erasedName())
              || isApplication(effect);
      if (matters) {
        byBinding.computeIfAbsent(local.binding(), key -> new ArrayList<>()).add(effect);
      }
    } else if (!field.isEmpty()) {
      byField.computeIfAbsent(field, key -> new ArrayList<>()).add(effect);
      onSelf.add(effect);
    } else if (at instanceof Term.This || at instanceof Term.Super) {
      onSelf.add(effect);
    }
  }

  /** What a call may do to the builders, collections and own objects that it is given. */
  private void with(Indices arguments, int effect) {
    for (int i = 0; i < arguments.size(); i++) {
      int argument = arguments.get(i);
      if (body.body().get(argument) instanceof Term.Local local
          && (TextLibrary.isChangeable(body.type(argument).erasedName())
              || isMadeHere(local.binding()))) {
        byBinding.computeIfAbsent(local.binding(), key -> new ArrayList<>()).add(effect);
      }
    }
  }

  /** Whether the body itself makes the object that a binding holds. */
  private boolean isMadeHere(int binding) {
    return body.body().get(binding) instanceof Term.Binding made
        && made.source() >= 0
        && body.body().get(made.source()) instanceof Term.New
        && isApplication(made.source());
  }

  private boolean isApplication(int term) {
    return body.method(term)
        .filter(target -> target.application() || isChained.test(target.method()))
        .isPresent();
  }

  /** Whether a term names what is given a new value, so that its own does not matter. */
  boolean isReplaced(int term) {
    return replaced.get(term) && !(body.body().get(term) instanceof Term.ArrayAccess);
  }

  /** A binding and all that may change it. */
  List<Integer> bindingAndEffects(int binding) {
    List<Integer> out = new ArrayList<>(byBinding.getOrDefault(binding, List.of()));
    out.add(binding);
    return out;
  }

  /**
   * Whether the body may change what a field holds.
   *
   * @param anyhow by calls on it or by another constructor as well, not only by assigning to it
   */
  boolean assigns(String field, boolean anyhow) {
    return anyhow && delegates
        || byField.getOrDefault(field, List.of()).stream()
            .anyMatch(effect -> anyhow || body.body().get(effect) instanceof Term.Assign);
  }

  /**
   * The terms that decide what the body gives, and what it makes of its object and its arguments.
   *
   * @param arguments how many there are
   */
  BitSet whole(int arguments) {
    return wholes.computeIfAbsent(arguments, this::wholeSlice);
  }

  private BitSet wholeSlice(int arguments) {
    List<Integer> wanted = new ArrayList<>();
    Body terms = body.body();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i) instanceof Term.Return
          || terms.get(i) instanceof Term.Binding binding
              && binding.kind() == Term.BindingKind.PARAMETER) {
        wanted.add(i);
      }
    }
    for (int i = 0; i < arguments; i++) {
      wanted.addAll(bindingAndEffects(i));
    }
    return slice(wanted, terms.size(), true);
  }

  /**
   * The terms that decide what some terms are worth.
   *
   * @param last effects after this term do not matter
   * @param self whether what becomes of the own object matters as well
   */
  BitSet slice(List<Integer> wanted, int last, boolean self) {
    BitSet out = new BitSet();
    // Each binding and field brings its effects once, however often it is named.
    BitSet bindings = new BitSet();
    Set<String> fields = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(wanted);
    if (self) {
      open.addAll(onSelf);
    }
    while (!open.isEmpty()) {
      int term = open.pop();
      if (term >= 0 && term <= last && !out.get(term)) {
        out.set(term);
        operands(term, open);
        if (body.body().get(term) instanceof Term.Local local) {
          if (!bindings.get(local.binding())) {
            bindings.set(local.binding());
            open.add(local.binding());
            open.addAll(byBinding.getOrDefault(local.binding(), List.of()));
          }
        } else {
          String field = field(body, term);
          if (!field.isEmpty() && fields.add(field)) {
            open.addAll(byField.getOrDefault(field, List.of()));
          }
        }
      }
    }
    return out;
  }

  private void operands(int index, Deque<Integer> open) {
    Term term = body.body().get(index);
    if (term instanceof Term.Call call) {
      open.add(call.receiver());
      addAll(call.arguments(), open);
    } else if (term instanceof Term.New created) {
      addAll(created.arguments(), open);
    } else if (term instanceof Term.ConstructorCall constructor) {
      addAll(constructor.arguments(), open);
    } else if (term instanceof Term.Operator operator) {
      addAll(operator.operands(), open);
    } else if (term instanceof Term.Conditional conditional) {
      open.add(conditional.then());
      open.add(conditional.otherwise());
    } else if (term instanceof Term.Switch choice) {
      addAll(choice.results(), open);
    } else if (term instanceof Term.Cast cast) {
      open.add(cast.operand());
    } else if (term instanceof Term.Assign assign) {
      open.add(assign.target());
      open.add(assign.value());
    } else if (term instanceof Term.Select select) {
      open.add(select.receiver());
    } else if (term instanceof Term.NewArray array) {
      open.add(array.initializer());
    } else if (term instanceof Term.ArrayValue array) {
      addAll(array.elements(), open);
    } else if (term instanceof Term.ArrayAccess access) {
      open.add(access.array());
      open.add(access.index());
    } else if (term instanceof Term.Binding binding) {
      open.add(binding.source());
    } else if (term instanceof Term.Return result) {
      open.add(result.value());
    } else if (term instanceof Term.Lambda lambda) {
      addAll(lambda.results(), open);
    }
  }

  private static void addAll(Indices indices, Deque<Integer> open) {
    indices.stream().forEach(open::add);
  }
}
