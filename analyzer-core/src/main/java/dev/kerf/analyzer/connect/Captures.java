package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The locals around an anonymous class that its methods use. */
final class Captures {

  private final ResolvedApplication application;

  Captures(ResolvedApplication application) {
    this.application = application;
  }

  /** The bindings of the method that makes it. */
  Set<Integer> of(TypeName anonymous) {
    Set<Integer> out = new TreeSet<>();
    Optional<ResolvedType> type = application.type(anonymous);
    for (ResolvedMethod method : type.map(ResolvedType::methods).orElse(java.util.List.of())) {
      method
          .body()
          .ifPresent(
              body -> {
                for (Term term : body.body().terms()) {
                  if (term instanceof Term.Name name && name.outerLevels() == 1) {
                    out.add(name.outerBinding());
                  }
                }
              });
    }
    return out;
  }
}
