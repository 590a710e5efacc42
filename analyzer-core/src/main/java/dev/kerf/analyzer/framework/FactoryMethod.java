package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a method makes that a container calls for its result: the classes that it returns, where its
 * body shows them, and its declared return type otherwise.
 */
public final class FactoryMethod {

  /**
   * A class of objects that the method returns.
   *
   * @param exact whether it is this very class, not perhaps one below it
   */
  public record Made(TypeName type, boolean exact) {}

  private static final int MAX_STEPS = 4;

  private FactoryMethod() {}

  /** In the order of the body; empty where the method returns no object. */
  public static Set<Made> makes(ResolvedMethod method) {
    Set<Made> out = new LinkedHashSet<>();
    Optional<TypeName> declared = method.returnType().className();
    if (declared.isEmpty()) {
      return out;
    }
    if (method.body().isEmpty()) {
      out.add(new Made(declared.get(), false));
      return out;
    }
    ResolvedBody body = method.body().get();
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Lambda lambda) {
        i = lambda.end();
      } else if (term instanceof Term.Return returned && returned.value() >= 0) {
        add(body, returned.value(), declared.get(), MAX_STEPS, out);
      }
    }
    if (out.isEmpty()) {
      out.add(new Made(declared.get(), false));
    }
    return out;
  }

  private static void add(
      ResolvedBody body, int index, TypeName declared, int steps, Set<Made> out) {
    Term term = body.body().get(index);
    if (steps > 0 && term instanceof Term.Local local) {
      int source = Locals.onlySource(body, local.binding());
      if (source >= 0) {
        add(body, source, declared, steps - 1, out);
        return;
      }
    } else if (steps > 0 && term instanceof Term.Conditional choice) {
      add(body, choice.then(), declared, steps - 1, out);
      add(body, choice.otherwise(), declared, steps - 1, out);
      return;
    } else if (term instanceof Term.Literal) {
      return;
    } else if (term instanceof Term.New created) {
      out.add(new Made(created.anonymous().orElse(typeOf(body, index, declared)), true));
      return;
    }
    out.add(new Made(typeOf(body, index, declared), false));
  }

  /** A static type that says nothing leaves the word to the declaration. */
  private static TypeName typeOf(ResolvedBody body, int index, TypeName declared) {
    JavaType type = body.type(index);
    return type.className()
        .filter(name -> !name.binaryName().equals("java.lang.Object"))
        .orElse(declared);
  }
}
