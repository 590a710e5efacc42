package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.ResolvedBody;

/** Tells objects that a body itself creates: nothing manages them yet, so no flush writes them. */
final class FreshObjects {

  private final PlainAccessors accessors;

  FreshObjects(PlainAccessors accessors) {
    this.accessors = accessors;
  }

  /** Whether a term is an object that the body creates, or a variable that only holds such. */
  boolean isFresh(ResolvedBody body, int object) {
    if (object < 0 || !(body.body().get(object) instanceof Term.Local local)) {
      return isCreated(body, object);
    }
    if (!(body.body().get(local.binding()) instanceof Term.Binding variable)
        || variable.kind() != Term.BindingKind.LOCAL) {
      return false;
    }
    boolean created = isCreated(body, variable.source());
    // Mostly it is said at once; a null, or nothing, is there for what comes later.
    return (created || isEmpty(body.body(), variable.source()))
        && onlyCreated(body, local.binding(), created);
  }

  private boolean onlyCreated(ResolvedBody body, int binding, boolean atOnce) {
    boolean created = atOnce;
    for (Term term : body.body().terms()) {
      if (term instanceof Term.Assign assign
          && assign.target() >= 0
          && body.body().get(assign.target()) instanceof Term.Local target
          && target.binding() == binding) {
        boolean later = isCreated(body, assign.value());
        if (!later
            && !isEmpty(body.body(), assign.value())
            && !isHandedBack(body.body(), assign.value(), binding)) {
          return false;
        }
        created |= later;
      }
    }
    return created;
  }

  private boolean isCreated(ResolvedBody body, int term) {
    int start = accessors.startOfChain(body, term);
    return start >= 0 && body.body().get(start) instanceof Term.New;
  }

  /** {@code order = filled(order, form)}: mostly the same object. */
  private static boolean isHandedBack(Body terms, int value, int binding) {
    if (value >= 0 && terms.get(value) instanceof Term.Call call) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (terms.get(call.arguments().get(i)) instanceof Term.Local local
            && local.binding() == binding) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isEmpty(Body terms, int term) {
    return term < 0
        || terms.get(term) instanceof Term.Literal literal
            && literal.kind() == Term.LiteralKind.NULL;
  }
}
