package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the application's code assigns to its fields. */
final class FieldValues {

  /** A field by the type that declares it. */
  record Field(TypeName declaring, String name) {}

  /** A term whose value a field gets. */
  record Value(MethodName method, ResolvedBody body, int term) {}

  /** A parameter whose value a field gets. */
  record Setter(MethodName method, int parameter) {}

  private final ResolvedApplication application;
  private final Map<Field, List<Value>> values = new HashMap<>();

  FieldValues(ResolvedApplication application) {
    this.application = application;
    for (ResolvedType type : application.types()) {
      for (ResolvedField field : type.fields()) {
        if (field.initializer().isPresent() && field.initializer().get().body().size() > 0) {
          initial(type, field, field.initializer().get());
        }
      }
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> assigned(method.name(), body));
      }
    }
  }

  private void initial(ResolvedType type, ResolvedField field, ResolvedBody body) {
    String owner = field.declared().isStatic() ? "<clinit>" : "<init>";
    MethodName initializer = new MethodName(type.name(), owner, List.of());
    add(new Field(type.name(), field.name()), new Value(initializer, body, body.body().size() - 1));
  }

  private void assigned(MethodName method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Assign assign && assign.symbol().equals("=")) {
        Optional<Target> target = body.target(assign.target());
        if (target.isPresent()
            && target.get() instanceof Target.FieldTarget field
            && field.application()) {
          add(new Field(field.declaring(), field.name()), new Value(method, body, assign.value()));
        }
      }
    }
  }

  private void add(Field field, Value value) {
    values.computeIfAbsent(field, key -> new ArrayList<>(1)).add(value);
  }

  List<Value> of(Field field) {
    return values.getOrDefault(field, List.of());
  }

  /** Constructors and setters that are generated, without a body to read: they set their names. */
  List<Setter> generatedSetters(Field field) {
    List<Setter> out = new ArrayList<>();
    for (ResolvedMethod method :
        application.type(field.declaring()).map(ResolvedType::methods).orElse(List.of())) {
      if (method.body().isEmpty() && !method.declared().isAbstract()) {
        for (int i = 0; i < method.declared().parameters().size(); i++) {
          if (method.declared().parameters().get(i).name().equals(field.name())) {
            out.add(new Setter(method.name(), i));
          }
        }
      }
    }
    return out;
  }
}
