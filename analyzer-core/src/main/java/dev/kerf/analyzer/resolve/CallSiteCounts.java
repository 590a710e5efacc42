package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Term;

/**
 * How many call sites there are and what became of them; every one is in exactly one of the three.
 * A site is a call, a constructor call, a {@code new} or a method reference; {@code Type[]::new}
 * calls nothing.
 *
 * @param application those whose target the workspace declares
 * @param library those whose target the JDK or a library declares
 * @param unresolved those whose target is unknown; each is listed
 */
public record CallSiteCounts(int application, int library, int unresolved) {

  /** None at all. */
  public static final CallSiteCounts NONE = new CallSiteCounts(0, 0, 0);

  /** Counts what the bodies of these types hold, whatever was noted while they were resolved. */
  static CallSiteCounts of(Iterable<ResolvedType> types) {
    CallSiteCounts counts = NONE;
    for (ResolvedType type : types) {
      for (ResolvedMethod method : type.methods()) {
        counts = method.body().map(CallSiteCounts::of).orElse(NONE).plus(counts);
      }
      for (ResolvedField field : type.fields()) {
        counts = field.initializer().map(CallSiteCounts::of).orElse(NONE).plus(counts);
      }
    }
    return counts;
  }

  private static CallSiteCounts of(ResolvedBody body) {
    int application = 0;
    int library = 0;
    int unresolved = 0;
    for (int i = 0; i < body.body().size(); i++) {
      if (isSite(body, i)) {
        Target.MethodTarget target = target(body, i);
        if (target == null) {
          unresolved++;
        } else if (target.application()) {
          application++;
        } else {
          library++;
        }
      }
    }
    return new CallSiteCounts(application, library, unresolved);
  }

  private static boolean isSite(ResolvedBody body, int term) {
    Term at = body.body().get(term);
    if (at instanceof Term.MethodReference reference) {
      boolean ofArray =
          reference.name().equals("new")
              && body.type(reference.receiver()) instanceof JavaType.ArrayType;
      return !ofArray;
    }
    return at instanceof Term.Call || at instanceof Term.New || at instanceof Term.ConstructorCall;
  }

  private static Target.MethodTarget target(ResolvedBody body, int term) {
    Target target = body.target(term).orElse(null);
    if (target instanceof Target.FunctionTarget function) {
      return function.referenced().orElse(null);
    }
    return target instanceof Target.MethodTarget method ? method : null;
  }

  /** Both together. */
  public CallSiteCounts plus(CallSiteCounts other) {
    return new CallSiteCounts(
        application + other.application, library + other.library, unresolved + other.unresolved);
  }

  /** All sites. */
  public int total() {
    return application + library + unresolved;
  }
}
