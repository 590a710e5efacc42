package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Local variables declared {@code val} have the type of their value, like those of {@code var}. */
final class LombokLocals {

  private static final List<String> WORDS =
      List.of("val", "var", "experimental.val", "experimental.var");

  private final LombokAnnotations annotations;

  LombokLocals(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    type.changeMethods(this::inferred);
    type.changeFields(this::inferred);
  }

  private MethodDeclared inferred(MethodDeclared method) {
    Optional<Body> changed = method.body().flatMap(this::inferred);
    return changed.isEmpty() ? method : method.withBody(changed);
  }

  private FieldDeclared inferred(FieldDeclared field) {
    Optional<Body> changed = field.initializer().flatMap(this::inferred);
    return changed.isEmpty() ? field : field.withInitializer(changed);
  }

  /** The body with types to be inferred; empty when nothing in it asks for that. */
  private Optional<Body> inferred(Body body) {
    List<Term> terms = null;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Term.Binding binding && isInferred(binding)) {
        terms = terms == null ? new ArrayList<>(body.terms()) : terms;
        terms.set(
            i,
            new Term.Binding(
                binding.line(),
                binding.kind(),
                binding.name(),
                new TypeReference.Inferred(),
                binding.source(),
                binding.annotations()));
      }
    }
    return Optional.ofNullable(terms).map(Body::new);
  }

  private boolean isInferred(Term.Binding binding) {
    return binding.type() instanceof TypeReference.Named named
        && named.dotted().length() <= "lombok.experimental.val".length()
        && WORDS.stream().anyMatch(word -> annotations.isType(named, word));
  }
}
