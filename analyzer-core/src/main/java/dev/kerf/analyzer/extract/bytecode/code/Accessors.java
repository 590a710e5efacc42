package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods by which nested classes reach private members of each other, before Java 11: {@code
 * access$000(outer)} stands for {@code outer.total}. What is no plain read, write or call is kept.
 */
final class Accessors {

  private static final String PREFIX = "access$";

  private final Map<Key, Access> accessors = new HashMap<>();

  /** An accessor; overloads have different numbers in their names. */
  private record Key(TypeName owner, String name) {}

  /**
   * What an accessor does to the member that the link names.
   *
   * @param symbol of an update, {@code ++} or {@code +=}
   */
  private record Access(Kind kind, Link member, boolean isStatic, String symbol) {}

  private enum Kind {
    READ,
    WRITE,
    CALL,
    STEP,
    UPDATE;

    /** Whether a value is passed behind the object. */
    boolean takesValue() {
      return this == WRITE || this == UPDATE;
    }
  }

  static Accessors in(List<TypeDeclared> types) {
    Accessors found = new Accessors();
    for (TypeDeclared type : types) {
      for (MethodDeclared method : type.methods()) {
        if (isMade(method)) {
          access(method.body().get())
              .ifPresent(
                  access -> found.accessors.put(new Key(type.name(), method.name()), access));
        }
      }
    }
    return found;
  }

  private static boolean isMade(MethodDeclared method) {
    return method.name().startsWith(PREFIX)
        && method.isStatic()
        && Modifier.has(method.modifiers(), Modifier.SYNTHETIC)
        && method.body().isPresent();
  }

  boolean isEmpty() {
    return accessors.isEmpty();
  }

  boolean isAccessor(TypeName owner, MethodDeclared method) {
    return accessors.containsKey(new Key(owner, method.name()));
  }

  // ---- what an accessor does ------------------------------------------------------------------

  private static Optional<Access> access(Body body) {
    int last = body.size() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    int parameters = parameters(body);
    Optional<Access> update = update(body, parameters);
    if (update.isPresent()) {
      return update;
    }
    int done = body.get(last) instanceof Term.Return result ? result.value() : last;
    if (done < 0 || done < last - 1) {
      return Optional.empty();
    }
    Term term = body.get(done);
    if (term instanceof Term.Call call && body.links().get(done).isPresent()) {
      return call(body, call, done, parameters);
    }
    boolean writes = term instanceof Term.Assign assign && assign.symbol().equals("=");
    int field = writes ? ((Term.Assign) term).target() : done;
    if (!(body.links().get(field).orElse(null) instanceof Link.Field link)) {
      return Optional.empty();
    }
    int expected = (writes ? 1 : 0) + (link.isStatic() ? 0 : 1);
    boolean plain = parameters == expected && body.size() <= 2 * expected + 3;
    return plain
        ? Optional.of(new Access(writes ? Kind.WRITE : Kind.READ, link, link.isStatic(), ""))
        : Optional.empty();
  }

  private static Optional<Access> call(Body body, Term.Call call, int at, int parameters) {
    if (!(body.links().get(at).orElse(null) instanceof Link.Method link)) {
      return Optional.empty();
    }
    int passed = call.arguments().size() + (link.isStatic() ? 0 : 1);
    boolean plain = passed == parameters;
    for (int i = 0; i < call.arguments().size() && plain; i++) {
      int expected = i + (link.isStatic() ? 0 : 1);
      plain =
          body.get(call.arguments().get(i)) instanceof Term.Local local
              && local.binding() == expected;
    }
    return plain ? Optional.of(new Access(Kind.CALL, link, link.isStatic(), "")) : Optional.empty();
  }

  /** {@code outer.count++} and {@code outer.count += by}. */
  private static Optional<Access> update(Body body, int parameters) {
    for (int at = 0; at < body.size(); at++) {
      if (body.get(at) instanceof Term.Assign assign
          && body.links().get(assign.target()).orElse(null) instanceof Link.Field field
          && body.get(assign.value()) instanceof Term.Operator operator
          && operator.operands().size() == 2
          && isSame(body.links().get(operator.operands().get(0)).orElse(null), field)) {
        boolean byOne = parameters == (field.isStatic() ? 0 : 1);
        String symbol = byOne ? operator.symbol().repeat(2) : operator.symbol() + '=';
        Kind kind = byOne ? Kind.STEP : Kind.UPDATE;
        return Optional.of(new Access(kind, field, field.isStatic(), symbol));
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Link read, Link.Field written) {
    return read instanceof Link.Field field
        && field.name().equals(written.name())
        && field.owner().equals(written.owner());
  }

  private static int parameters(Body body) {
    int count = 0;
    while (count < body.size()
        && body.get(count) instanceof Term.Binding binding
        && binding.kind() == Term.BindingKind.PARAMETER) {
      count++;
    }
    return count;
  }

  // ---- what calls one -------------------------------------------------------------------------

  void replaceCalls(BodyRewriting body) {
    for (int at = 0; at < body.size() && !accessors.isEmpty(); at++) {
      if (body.term(at) instanceof Term.Call call
          && body.link(at) instanceof Link.Method link
          && link.isStatic()) {
        Access access = accessors.get(new Key(link.owner(), link.name()));
        boolean onType =
            at > 0 && call.receiver() == at - 1 && body.term(at - 1) instanceof Term.TypeExpression;
        if (access != null && onType) {
          replace(body, at, call, link, access);
        }
      }
    }
  }

  private static void replace(
      BodyRewriting body, int at, Term.Call call, Link.Method link, Access access) {
    int line = call.line();
    Indices arguments = call.arguments();
    int needed = (access.isStatic() ? 0 : 1) + (access.kind().takesValue() ? 1 : 0);
    if (arguments.size() < needed) {
      return;
    }
    int receiver = access.isStatic() ? call.receiver() : arguments.get(0);
    Link member =
        link.seenAs()
            .map(type -> Interpreter.seenAs(access.member(), type))
            .orElse(access.member());
    if (member instanceof Link.Method method) {
      int[] rest = arguments.stream().skip(access.isStatic() ? 0 : 1).toArray();
      body.replace(
          at, new Term.Call(line, receiver, method.name(), List.of(), Indices.of(rest)), member);
    } else if (member instanceof Link.Field field && access.kind() == Kind.READ) {
      body.replace(at, new Term.Select(line, receiver, field.name()), member);
    } else if (member instanceof Link.Field field) {
      Term target =
          access.isStatic()
              ? new Term.Name(line, field.name(), 0, Term.NONE)
              : new Term.Select(line, receiver, field.name());
      body.replace(call.receiver(), target, member);
      body.replace(at, changed(line, access, call), null);
    }
  }

  private static Term changed(int line, Access access, Term.Call call) {
    if (access.kind() == Kind.STEP) {
      return new Term.Operator(line, access.symbol(), Indices.of(call.receiver()));
    }
    String symbol = access.kind() == Kind.WRITE ? "=" : access.symbol();
    int value = call.arguments().get(call.arguments().size() - 1);
    return new Term.Assign(line, symbol, call.receiver(), value);
  }
}
