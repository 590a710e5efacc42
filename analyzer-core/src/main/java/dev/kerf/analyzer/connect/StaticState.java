package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
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

/**
 * Static fields that hold values and change while the application runs, with the methods that use
 * them: by name, or through a method of the declaring class that does nothing but write or nothing
 * but read them. A method that does both fills a memory of its own; who calls it shares no state.
 *
 * <p>Fields whose type is the application's or an infrastructure class are left out: most hold the
 * one instance of something, and each process has its own. So are those of one thread.
 */
final class StaticState {

  /** Packages of values and containers. */
  private static final Set<String> VALUES =
      Set.of(
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.math",
          "java.time",
          "com.google.common.cache",
          "com.google.common.collect",
          "com.github.benmanes.caffeine.cache");

  private static final Set<String> VALUES_OF_LANG =
      Set.of(
          "String",
          "StringBuilder",
          "StringBuffer",
          "Integer",
          "Long",
          "Short",
          "Byte",
          "Boolean",
          "Character",
          "Double",
          "Float",
          "Number",
          "Object");

  /** Of those packages, what runs or counts but holds nothing for others. */
  private static final Set<String> NO_VALUES =
      Set.of("Random", "Timer", "Locale", "ResourceBundle", "ServiceLoader", "TimeZone");

  private static final Set<String> MUTATORS =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "addAndGet",
          "append",
          "clear",
          "compareAndSet",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "decrementAndGet",
          "getAndAdd",
          "getAndDecrement",
          "getAndIncrement",
          "getAndSet",
          "getAndUpdate",
          "increment",
          "incrementAndGet",
          "invalidate",
          "invalidateAll",
          "merge",
          "offer",
          "poll",
          "pop",
          "push",
          "put",
          "putAll",
          "putIfAbsent",
          "remove",
          "removeAll",
          "removeIf",
          "replace",
          "retainAll",
          "set",
          "setProperty",
          "updateAndGet");

  private record Field(TypeName declaring, String name) implements Comparable<Field> {
    @Override
    public int compareTo(Field other) {
      int order = declaring.compareTo(other.declaring);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  /** How a method treats a field. */
  private static final class Treatment {
    final Evidence at;
    boolean reads;
    boolean writes;

    Treatment(Evidence at) {
      this.at = at;
    }
  }

  private final Set<Field> candidates = new HashSet<>();
  private final Map<Field, Map<MethodName, Treatment>> treated = new TreeMap<>();

  /** Calls of the methods of a class that has such a field, by the class and the method. */
  private final Map<TypeName, Map<MethodName, List<MethodCall>>> callsInto = new HashMap<>();

  private StaticState(ResolvedApplication application) {
    for (ResolvedType type : application.types()) {
      for (ResolvedField field : type.fields()) {
        if (field.declared().isStatic() && field.constant().isEmpty() && holdsValues(field)) {
          candidates.add(new Field(type.name(), field.name()));
        }
      }
    }
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        if (!method.name().name().equals("<clinit>")) {
          method.body().ifPresent(body -> read(type, method.name(), body));
        }
      }
    }
    treated.values().removeIf(methods -> methods.values().stream().noneMatch(how -> how.writes));
  }

  /** Uses of all such fields, sorted. */
  static List<StateUse> uses(ResolvedApplication application, Collection<MethodCall> calls) {
    StaticState state = new StaticState(application);
    Set<TypeName> declaring = new HashSet<>();
    state.treated.keySet().forEach(field -> declaring.add(field.declaring().outermost()));
    for (MethodCall call : calls) {
      TypeName into = call.to().owner().outermost();
      if (call.via() == MethodCall.Via.STATIC && declaring.contains(into)) {
        state
            .callsInto
            .computeIfAbsent(into, key -> new HashMap<>())
            .computeIfAbsent(call.to(), key -> new ArrayList<>())
            .add(call);
      }
    }
    Set<StateUse> out = new TreeSet<>();
    state.treated.forEach((field, methods) -> state.uses(field, methods, out));
    return List.copyOf(out);
  }

  private static boolean holdsValues(ResolvedField field) {
    if (field.type() instanceof JavaType.ClassType type) {
      String simple = type.name().simpleName();
      String home = type.name().packageName();
      return home.equals("java.lang")
          ? VALUES_OF_LANG.contains(simple)
          : VALUES.contains(home) && !NO_VALUES.contains(simple);
    }
    boolean synthetic = Modifier.has(field.declared().modifiers(), Modifier.SYNTHETIC);
    return !synthetic
        && (field.type() instanceof JavaType.Primitive
            || field.type() instanceof JavaType.ArrayType);
  }

  // ---- what methods do with them ------------------------------------------------------------

  private void read(ResolvedType type, MethodName method, ResolvedBody resolved) {
    Body body = resolved.body();
    Map<Integer, Field> named = new HashMap<>();
    for (int i = 0; i < body.size(); i++) {
      if (resolved.target(i).orElse(null) instanceof Target.FieldTarget target
          && target.isStatic()
          && candidates.contains(new Field(target.declaring(), target.name()))) {
        named.put(i, new Field(target.declaring(), target.name()));
      }
    }
    if (named.isEmpty()) {
      return;
    }
    Set<Integer> onlyWritten = new HashSet<>();
    Set<Integer> changed = new HashSet<>();
    for (int i = 0; i < body.size(); i++) {
      change(body, i, onlyWritten, changed);
    }
    named.forEach(
        (term, field) -> {
          Treatment how =
              treated
                  .computeIfAbsent(field, key -> new TreeMap<>())
                  .computeIfAbsent(method, key -> new Treatment(type.at(body.get(term).line())));
          how.writes |= changed.contains(term) || onlyWritten.contains(term);
          how.reads |= !onlyWritten.contains(term);
        });
  }

  /** Notes the terms whose value one term changes. */
  private static void change(Body body, int index, Set<Integer> onlyWritten, Set<Integer> changed) {
    Term term = body.get(index);
    if (term instanceof Term.Assign assign) {
      boolean array = body.get(assign.target()) instanceof Term.ArrayAccess;
      int target = array ? ((Term.ArrayAccess) body.get(assign.target())).array() : assign.target();
      (assign.symbol().equals("=") ? onlyWritten : changed).add(target);
    } else if (term instanceof Term.Operator operator
        && (operator.symbol().contains("++") || operator.symbol().contains("--"))) {
      changed.add(operator.operands().get(0));
    } else if (term instanceof Term.Call call
        && call.receiver() >= 0
        && MUTATORS.contains(call.name())) {
      // What a call of the kind gives back is seldom looked at; a computed value is.
      (call.name().startsWith("compute") || call.name().endsWith("Get") ? changed : onlyWritten)
          .add(call.receiver());
    }
  }

  // ---- who shares them ----------------------------------------------------------------------

  private void uses(Field field, Map<MethodName, Treatment> methods, Set<StateUse> out) {
    TypeName declaring = field.declaring().outermost();
    methods.forEach(
        (method, how) -> {
          if (!method.owner().outermost().equals(declaring)) {
            out.add(use(field, method, how.writes, true, how.at));
          }
        });
    through(field, methods, true, out);
    through(field, methods, false, out);
  }

  /** Callers of the methods that only write, or only read, also by way of others of the class. */
  private void through(
      Field field, Map<MethodName, Treatment> methods, boolean writing, Set<StateUse> out) {
    TypeName declaring = field.declaring().outermost();
    Set<MethodName> seen = new HashSet<>();
    Deque<MethodName> open = new ArrayDeque<>();
    methods.forEach(
        (method, how) -> {
          boolean plain = how.writes != how.reads && how.writes == writing;
          if (plain && method.owner().outermost().equals(declaring) && seen.add(method)) {
            open.add(method);
          }
        });
    Map<MethodName, List<MethodCall>> callers = callsInto.getOrDefault(declaring, Map.of());
    while (!open.isEmpty()) {
      for (MethodCall call : callers.getOrDefault(open.remove(), List.of())) {
        if (!call.from().owner().outermost().equals(declaring)) {
          out.add(use(field, call.from(), writing, false, call.evidence()));
        } else if (!methods.containsKey(call.from()) && seen.add(call.from())) {
          open.add(call.from());
        }
      }
    }
  }

  private static StateUse use(
      Field field, MethodName method, boolean writes, boolean direct, Evidence at) {
    return new StateUse(field.declaring().outermost(), field.name(), method, writes, direct, at);
  }
}
