package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which method the local and anonymous classes of an application stand. */
final class Enclosing {

  /**
   * The place of a class inside a method.
   *
   * @param term index of the term that declares it
   */
  record Site(MethodName method, ResolvedBody body, int term) {}

  private final ResolvedApplication application;
  private Map<TypeName, Site> sites;

  Enclosing(ResolvedApplication application) {
    this.application = application;
  }

  Optional<Site> of(TypeName type) {
    if (sites == null) {
      sites = new HashMap<>();
      for (ResolvedType around : application.types()) {
        for (ResolvedMethod method : around.methods()) {
          method.body().ifPresent(body -> collect(method.name(), body));
        }
      }
    }
    return Optional.ofNullable(sites.get(type));
  }

  private void collect(MethodName method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Site site = new Site(method, body, i);
      if (term instanceof Term.New created) {
        created.anonymous().ifPresent(type -> sites.put(type, site));
      } else if (term instanceof Term.LocalType local) {
        sites.put(local.name(), site);
      }
    }
  }
}
