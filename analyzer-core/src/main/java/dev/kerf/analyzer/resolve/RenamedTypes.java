package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives declared types another name. References to them stay as written: what they mean is decided
 * where they are resolved.
 *
 * @param places by outermost type
 */
record RenamedTypes(Map<TypeName, String> places) {

  TypeDeclared of(TypeDeclared type) {
    return new TypeDeclared(
        named(type.name()),
        type.kind(),
        type.nesting(),
        type.enclosing().map(this::named),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.permitted(),
        type.annotations(),
        type.fields().stream().map(this::field).toList(),
        type.methods().stream().map(this::method).toList(),
        type.line());
  }

  private TypeName named(TypeName name) {
    String place = places.get(name.outermost());
    return place == null ? name : name.at(place);
  }

  private FieldDeclared field(FieldDeclared field) {
    Optional<Body> initializer = body(field.initializer());
    return initializer.equals(field.initializer()) ? field : field.withInitializer(initializer);
  }

  private MethodDeclared method(MethodDeclared method) {
    Optional<Body> body = body(method.body());
    return body.equals(method.body()) ? method : method.withBody(body);
  }

  /** Bodies declare types too: local ones and anonymous ones. */
  private Optional<Body> body(Optional<Body> body) {
    if (body.isEmpty()) {
      return body;
    }
    List<Term> terms = new ArrayList<>(body.get().terms());
    boolean changed = false;
    for (int i = 0; i < terms.size(); i++) {
      Term renamed = term(terms.get(i));
      changed |= renamed != terms.get(i);
      terms.set(i, renamed);
    }
    return changed ? Optional.of(new Body(terms, body.get().links())) : body;
  }

  private Term term(Term term) {
    if (term instanceof Term.LocalType local) {
      return new Term.LocalType(local.line(), named(local.name()));
    }
    return term instanceof Term.New created && created.anonymous().isPresent()
        ? new Term.New(
            created.line(),
            created.outer(),
            created.type(),
            created.diamond(),
            created.arguments(),
            created.anonymous().map(this::named))
        : term;
  }
}
