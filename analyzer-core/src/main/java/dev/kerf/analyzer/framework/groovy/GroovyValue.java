package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantClass;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as Groovy writes it, of which class files keep how it is put together: lists, maps. */
record GroovyValue(ResolvedBody body, int term) {

  private static final int MAX_STEPS = 8;

  /** What a static property of a class starts with: {@code static hasMany = [...]}. */
  static Optional<GroovyValue> ofStatic(ResolvedType type, String property) {
    for (ResolvedField field : type.fields()) {
      if (field.name().equals(property)
          && field.declared().isStatic()
          && field.initializer().isPresent()) {
        ResolvedBody value = field.initializer().get();
        return Optional.of(new GroovyValue(value, value.body().size() - 1));
      }
    }
    return type.methods().stream()
        .filter(method -> method.name().name().equals("<clinit>"))
        .map(ResolvedMethod::body)
        .flatMap(Optional::stream)
        .flatMap(body -> assigned(body, property).stream())
        .findFirst();
  }

  private static Optional<GroovyValue> assigned(ResolvedBody body, String property) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Assign assign
          && body.target(assign.target()).orElse(null) instanceof Target.FieldTarget field
          && field.name().equals(property)) {
        return Optional.of(new GroovyValue(body, assign.value()));
      }
    }
    return Optional.empty();
  }

  /** {@code 'text'}. */
  Optional<String> text() {
    return ConstantText.of(body, source().term);
  }

  /** {@code Book}, the class itself. */
  Optional<TypeName> type() {
    return ConstantClass.of(body, source().term).map(JavaType.ClassType::name);
  }

  /** The type of the value; of a closure the class that stands for it. */
  JavaType valueType() {
    return body.type(source().term);
  }

  /** Whether it is {@code false}, boxed perhaps. */
  boolean isFalse() {
    GroovyValue at = source();
    Term value = body.body().get(at.term);
    if (value instanceof Term.Call boxed && boxed.name().equals("valueOf")) {
      return boxed.arguments().size() == 1 && at.with(boxed.arguments().get(0)).isFalse();
    }
    return value instanceof Term.Literal literal
            && (literal.text().equals("false") || literal.text().equals("0"))
        || body.target(at.term).orElse(null) instanceof Target.FieldTarget field
            && field.name().equals("FALSE");
  }

  /** The values of a map by their names, in order; nothing of what is no map. */
  Map<String, GroovyValue> entries() {
    List<GroovyValue> parts = parts("createMap");
    Map<String, GroovyValue> out = new LinkedHashMap<>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      GroovyValue value = parts.get(i + 1);
      parts.get(i).text().ifPresent(name -> out.put(name, value));
    }
    return out;
  }

  /** The values of a list; nothing of what is no list. */
  List<GroovyValue> elements() {
    return parts("createList");
  }

  private List<GroovyValue> parts(String factory) {
    GroovyValue at = source();
    if (body.body().get(at.term) instanceof Term.Call call
        && call.name().equals(factory)
        && call.arguments().size() == 1
        && body.body().get(at.with(call.arguments().get(0)).source().term)
            instanceof Term.NewArray array
        && array.initializer() != Term.NONE
        && body.body().get(array.initializer()) instanceof Term.ArrayValue values) {
      Indices elements = values.elements();
      return elements.stream().mapToObj(this::with).toList();
    }
    return List.of();
  }

  private GroovyValue with(int other) {
    return new GroovyValue(body, other);
  }

  /** Through variables that keep one value, and casts. */
  private GroovyValue source() {
    int at = term;
    for (int steps = 0; steps < MAX_STEPS; steps++) {
      Term value = body.body().get(at);
      int next = Term.NONE;
      if (value instanceof Term.Local local) {
        next = Locals.onlySource(body, local.binding());
      } else if (value instanceof Term.Cast cast) {
        next = cast.operand();
      }
      if (next == Term.NONE) {
        return with(at);
      }
      at = next;
    }
    return with(at);
  }
}
