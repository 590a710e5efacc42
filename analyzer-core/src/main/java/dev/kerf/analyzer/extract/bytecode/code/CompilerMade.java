package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a compiler adds to the classes of one source file out again: methods that open private
 * members to nested classes, and tables from enum constants to the numbers of cases. What uses them
 * is given back what the source has there.
 */
final class CompilerMade {

  private final Accessors accessors;
  private final SwitchTables tables;

  private CompilerMade(List<TypeDeclared> types) {
    this.accessors = Accessors.in(types);
    this.tables = SwitchTables.in(types);
  }

  static List<TypeDeclared> fold(List<TypeDeclared> types) {
    CompilerMade made = new CompilerMade(types);
    if (made.accessors.isEmpty() && made.tables.isEmpty()) {
      return types;
    }
    List<TypeDeclared> folded = new ArrayList<>(types.size());
    for (TypeDeclared type : types) {
      if (!made.tables.isTable(type)) {
        folded.add(made.without(type));
      }
    }
    return folded;
  }

  private TypeDeclared without(TypeDeclared type) {
    List<MethodDeclared> methods = new ArrayList<>(type.methods().size());
    for (MethodDeclared method : type.methods()) {
      if (!accessors.isAccessor(type.name(), method)) {
        methods.add(rewritten(method));
      }
    }
    return type.withMembers(type.fields().stream().map(this::rewritten).toList(), methods);
  }

  private MethodDeclared rewritten(MethodDeclared method) {
    Optional<Body> body = method.body().map(this::rewritten);
    return body.equals(method.body()) ? method : method.withBody(body);
  }

  private FieldDeclared rewritten(FieldDeclared field) {
    return field.withInitializer(field.initializer().map(this::rewritten));
  }

  private Body rewritten(Body body) {
    BodyRewriting rewriting = new BodyRewriting(body);
    accessors.replaceCalls(rewriting);
    tables.replaceSelectors(rewriting);
    return rewriting.toBody();
  }
}
