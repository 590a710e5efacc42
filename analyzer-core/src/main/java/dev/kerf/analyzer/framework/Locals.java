package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;
import java.util.Optional;

/** Which value a local variable keeps, and which of them are parameters. */
public final class Locals {

  private Locals() {}

  /**
   * The term whose value a variable always has.
   *
   * @param binding index of the {@link Term.Binding}
   * @return {@link Term#NONE} for parameters, and where something else is assigned as well
   */
  public static int onlySource(ResolvedBody body, int binding) {
    if (!(body.body().get(binding) instanceof Term.Binding named)
        || named.kind() != Term.BindingKind.LOCAL) {
      return Term.NONE;
    }
    int source = named.source();
    for (int i = binding + 1; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Assign assign
          && body.body().get(assign.target()) instanceof Term.Local local
          && local.binding() == binding) {
        if (source != Term.NONE) {
          return Term.NONE;
        }
        source = assign.value();
      }
    }
    return source;
  }

  /** The binding of the method's parameter that a term is; empty for everything else. */
  public static Optional<Integer> parameter(ResolvedBody body, int term) {
    return body.body().get(term) instanceof Term.Local local
            && body.body().get(local.binding()) instanceof Term.Binding binding
            && binding.kind() == Term.BindingKind.PARAMETER
        ? Optional.of(local.binding())
        : Optional.empty();
  }
}
