package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code static mapping = {...}} says: each statement calls a method that is named after what
 * it is about, a property in most cases, with a value or with named ones.
 */
final class MappingBlock {

  private static final int MAX_DEPTH = 3;

  private final ResolvedApplication application;
  private final Map<String, GroovyValue> statements = new HashMap<>();

  private MappingBlock(ResolvedApplication application) {
    this.application = application;
  }

  /** The block of a class; one that says nothing where it has none. */
  static MappingBlock of(ResolvedApplication application, ResolvedType type) {
    MappingBlock block = new MappingBlock(application);
    GroovyValue.ofStatic(type, "mapping").ifPresent(value -> block.read(value, 0));
    return block;
  }

  private void read(GroovyValue closure, int depth) {
    for (ResolvedMethod method : ClosureModel.bodies(application, closure.valueType())) {
      ResolvedBody body = method.body().orElseThrow();
      for (int i = 0; i < body.body().size(); i++) {
        if (body.body().get(i) instanceof Term.Call call
            && isOnBlock(body, call)
            && !call.arguments().isEmpty()) {
          GroovyValue value = new GroovyValue(body, call.arguments().get(0));
          if (call.name().equals("columns") && depth < MAX_DEPTH) {
            read(value, depth + 1);
          } else {
            statements.putIfAbsent(call.name(), value);
          }
        }
      }
    }
  }

  private static boolean isOnBlock(ResolvedBody body, Term.Call call) {
    return call.receiver() == Term.NONE || body.body().get(call.receiver()) instanceof Term.This;
  }

  /** {@code table 'books'} or {@code table name: 'books'}. */
  Optional<String> table() {
    return value("table", "name").or(() -> plain("table"));
  }

  Optional<String> schema() {
    return value("table", "schema").or(() -> value("table", "catalog"));
  }

  /** Whether each class below this one has a table of its own. */
  boolean hasTablePerClass() {
    return says("tablePerHierarchy");
  }

  boolean isUnversioned() {
    return says("version");
  }

  private boolean says(String statement) {
    return Optional.ofNullable(statements.get(statement)).filter(GroovyValue::isFalse).isPresent();
  }

  /** The column that is given to a property. */
  Optional<String> column(String property) {
    return value(property, "column");
  }

  /** The properties that are the key, where the number that GORM adds is not. */
  List<String> key() {
    List<String> out = new ArrayList<>();
    value("id", "name").filter(name -> !name.equals("id")).ifPresent(out::add);
    Optional.ofNullable(statements.get("id"))
        .map(id -> id.entries().get("composite"))
        .ifPresent(
            composite -> composite.elements().forEach(part -> part.text().ifPresent(out::add)));
    return out;
  }

  /** {@code joinTable: 'x'} or {@code joinTable: [name: 'x', key: 'a', column: 'b']}. */
  Optional<String> joinTable(String property) {
    Optional<GroovyValue> join = join(property);
    return join.flatMap(value -> entry(value, "name")).or(() -> join.flatMap(GroovyValue::text));
  }

  /** The column of a property's join table that refers to the owner. */
  Optional<String> joinKey(String property) {
    return join(property).flatMap(value -> entry(value, "key"));
  }

  /** The column of a property's join table that is, or refers to, what it holds. */
  Optional<String> joinColumn(String property) {
    return join(property).flatMap(value -> entry(value, "column"));
  }

  private Optional<GroovyValue> join(String property) {
    return Optional.ofNullable(statements.get(property))
        .map(value -> value.entries().get("joinTable"));
  }

  private Optional<String> plain(String statement) {
    return Optional.ofNullable(statements.get(statement)).flatMap(GroovyValue::text);
  }

  private Optional<String> value(String statement, String name) {
    return Optional.ofNullable(statements.get(statement)).flatMap(value -> entry(value, name));
  }

  private static Optional<String> entry(GroovyValue map, String name) {
    return Optional.ofNullable(map.entries().get(name)).flatMap(GroovyValue::text);
  }
}
