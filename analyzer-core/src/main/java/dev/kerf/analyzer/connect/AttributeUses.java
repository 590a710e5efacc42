package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.MappedFields.Held;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods set and use the attributes of entities, and so their columns.
 *
 * <p>What a plain setter or getter does counts for its callers, and for itself only where nobody in
 * the application calls it. What is inside of an embedded value is set where the value is given to
 * its entity, and used where it is taken from there: the value's own methods do neither, unless
 * they change it in place. {@code equals}, {@code hashCode} and {@code toString} are no use.
 */
final class AttributeUses {

  private static final Set<String> NO_USE = Set.of("equals", "hashCode", "toString");
  private static final Set<String> MUTATORS =
      Set.of("add", "addAll", "remove", "removeAll", "removeIf", "clear", "put", "putAll", "set");

  private final ResolvedApplication application;
  private final PlainAccessors accessors;
  private final MappedFields fields;
  private final List<Use> found = new ArrayList<>();
  private final Set<MethodName> called = new HashSet<>();

  /** What a field is that many entities inherit, such as their key, by the type it is seen as. */
  private final Map<String, Map<TypeName, List<Held>>> fitting = new HashMap<>();

  private record Use(MethodName method, AttributeMapped attribute, boolean writes) {}

  AttributeUses(ResolvedApplication application, PlainAccessors accessors, MappedFields fields) {
    this.application = application;
    this.accessors = accessors;
    this.fields = fields;
    read();
  }

  /** Says what was found to who collects the uses of all columns, those of statements too. */
  void addTo(ColumnUses columns) {
    for (Use use : found) {
      if (use.writes()) {
        columns.write(use.method(), use.attribute());
      } else {
        columns.read(use.method(), use.attribute());
      }
    }
  }

  private void write(MethodName method, Held held) {
    found.add(new Use(method, held.attribute(), true));
  }

  private void read(MethodName method, Held held) {
    found.add(new Use(method, held.attribute(), false));
  }

  private void read() {
    for (ResolvedType type : application.types()) {
      type.fields().forEach(field -> initialised(type, field));
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> new Scan(type, method, body).run());
      }
    }
    for (ResolvedType type : application.types()) {
      type.methods().forEach(method -> uncalled(type, method));
    }
  }

  /** A value that every new entity gets. An empty collection is none. */
  private void initialised(ResolvedType type, ResolvedField field) {
    if (field.initializer().isPresent() && !field.declared().isStatic()) {
      Target.FieldTarget target =
          new Target.FieldTarget(
              type.name(), field.name(), field.type(), false, true, Optional.empty());
      MethodName constructor = new MethodName(type.name(), "<init>", List.of());
      fields.all(target.declaring(), target.name()).stream()
          .filter(held -> held.step() == 0 && !held.isCollection())
          .forEach(held -> write(constructor, held));
    }
  }

  /** An accessor that no code calls is there for a framework, a template, another program. */
  private void uncalled(ResolvedType type, ResolvedMethod method) {
    if (called.contains(method.name()) || method.declared().isStatic()) {
      return;
    }
    Target.MethodTarget itself =
        new Target.MethodTarget(
            method.name(), type.name(), method.returnType(), false, false, true);
    accessors
        .setBy(itself)
        .ifPresent(
            field ->
                of(field, type.name()).stream()
                    .filter(held -> held.step() == 0)
                    .forEach(held -> write(method.name(), held)));
    accessors
        .returnedBy(itself)
        .ifPresent(
            field ->
                of(field, type.name()).stream()
                    .filter(held -> held.step() == 0)
                    .forEach(held -> read(method.name(), held)));
  }

  /** The attributes behind a field, only those of entities that the type can be. */
  private List<Held> of(Target.FieldTarget field, TypeName seenAs) {
    List<Held> all = fields.all(field.declaring(), field.name());
    if (all.size() < 2) {
      return all;
    }
    return fitting
        .computeIfAbsent(
            field.declaring().binaryName() + '.' + field.name(), key -> new HashMap<>())
        .computeIfAbsent(seenAs, type -> fitting(all, type));
  }

  private List<Held> fitting(List<Held> all, TypeName seenAs) {
    List<Held> fitting =
        all.stream().filter(held -> application.isSubtype(held.entity().type(), seenAs)).toList();
    return fitting.isEmpty() ? all : fitting;
  }

  /** One body. */
  private final class Scan {

    private final ResolvedType type;
    private final ResolvedMethod method;
    private final ResolvedBody body;
    private final TermUses uses;

    Scan(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
      this.type = type;
      this.method = method;
      this.body = body;
      this.uses = TermUses.of(body.body());
    }

    void run() {
      if (PlainAccessors.assigned(method, body).isPresent()
          || PlainAccessors.returned(body).isPresent()) {
        return;
      }
      boolean reads = !NO_USE.contains(method.name().name());
      for (int i = 0; i < body.body().size(); i++) {
        Term term = body.body().get(i);
        if (term instanceof Term.Assign assign) {
          assigned(assign, reads);
        } else if (term instanceof Term.Operator operator && isStep(operator)) {
          named(operator.operands().get(0)).forEach(this::write);
        } else if (term instanceof Term.Call) {
          called(i, reads);
        } else if (term instanceof Term.MethodReference) {
          referenced(i);
        } else if (isFieldUse(term) && !uses.isAssigned(i)) {
          used(i, named(i), reads);
        }
      }
    }

    private static boolean isStep(Term.Operator operator) {
      return operator.symbol().contains("++") || operator.symbol().contains("--");
    }

    private static boolean isFieldUse(Term term) {
      return term instanceof Term.Name || term instanceof Term.Select;
    }

    /** The attributes behind the field that a term names. */
    private List<Held> named(int term) {
      TypeName seenAs =
          body.body().get(term) instanceof Term.Select select && select.receiver() >= 0
              ? body.type(select.receiver()).className().orElse(type.name())
              : type.name();
      return PlainAccessors.field(body, term).map(field -> of(field, seenAs)).orElse(List.of());
    }

    private void assigned(Term.Assign assign, boolean reads) {
      List<Held> held = named(assign.target());
      boolean newValue = method.declared().isConstructor();
      held.stream().filter(one -> one.step() == 0 || !newValue).forEach(this::write);
      if (reads && !assign.symbol().equals("=")) {
        held.forEach(this::read);
      }
    }

    private void called(int call, boolean reads) {
      Optional<Target.MethodTarget> target = body.method(call);
      if (target.isEmpty() || !target.get().application()) {
        return;
      }
      accessors
          .setBy(target.get())
          .ifPresent(
              field -> {
                called.add(target.get().method());
                of(field, target.get().receiver()).stream()
                    .filter(held -> held.step() == 0 || !isInValue(call))
                    .forEach(this::write);
              });
      accessors
          .returnedBy(target.get())
          .ifPresent(
              field -> {
                called.add(target.get().method());
                used(call, of(field, target.get().receiver()), reads);
              });
    }

    /** Whether a setter is called on a value that this body makes itself: no entity has it yet. */
    private boolean isInValue(int call) {
      return body.body().get(call) instanceof Term.Call on
          && on.receiver() >= 0
          && body.body().get(on.receiver()) instanceof Term.Local local
          && body.body().get(local.binding()) instanceof Term.Binding binding
          && binding.source() >= 0
          && body.body().get(binding.source()) instanceof Term.New;
    }

    private void referenced(int term) {
      body.function(term)
          .flatMap(Target.FunctionTarget::referenced)
          .ifPresent(
              target -> {
                accessors
                    .returnedBy(target)
                    .ifPresent(
                        field -> {
                          called.add(target.method());
                          wholes(of(field, target.receiver())).forEach(this::read);
                        });
                accessors
                    .setBy(target)
                    .ifPresent(
                        field -> {
                          called.add(target.method());
                          wholes(of(field, target.receiver())).forEach(this::write);
                        });
              });
    }

    private List<Held> wholes(List<Held> held) {
      return held.stream().filter(one -> one.step() == 0).toList();
    }

    /** An attribute is used, changed through its methods, or gone on from to a part of it. */
    private void used(int term, List<Held> held, boolean reads) {
      Optional<Term.Call> onIt = uses.callOn(term);
      boolean changes = onIt.filter(call -> MUTATORS.contains(call.name())).isPresent();
      for (Held one : held) {
        if (one.isCollection() && one.isWhole()) {
          if (changes) {
            write(one);
          } else if (reads) {
            read(one);
          }
        }
      }
      if (reads) {
        List<Held> fromEntity =
            held.stream().filter(one -> one.step() == 0 && !one.isCollection()).toList();
        part(term, fromEntity).forEach(this::read);
      }
    }

    /** Where a getter of an embedded value follows, only what it returns is used. */
    private List<Held> part(int term, List<Held> held) {
      int next = uses.callIndexOn(term);
      if (next < 0 || held.isEmpty() || held.stream().allMatch(Held::isWhole)) {
        return held;
      }
      Optional<Target.FieldTarget> field = body.method(next).flatMap(accessors::returnedBy);
      if (field.isEmpty()) {
        return held;
      }
      List<Held> inside =
          fields.all(field.get().declaring(), field.get().name()).stream()
              .filter(
                  one ->
                      held.stream()
                          .anyMatch(
                              outer ->
                                  outer.step() + 1 == one.step()
                                      && outer.entity() == one.entity()
                                      && outer.attribute() == one.attribute()))
              .toList();
      return inside.isEmpty() ? held : part(next, inside);
    }

    private void read(Held held) {
      AttributeUses.this.read(method.name(), held);
    }

    private void write(Held held) {
      AttributeUses.this.write(method.name(), held);
    }
  }
}
