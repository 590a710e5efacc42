package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;

/**
 * Closures of Groovy: the compiler makes a class of each, whose body nothing calls by its name.
 * Whoever makes a closure hands it to something that runs it, as with a lambda.
 */
public final class ClosureModel implements FrameworkModel {

  private static final String CLOSURE = "groovy.lang.Closure";
  private static final String BODY = "doCall";

  @Override
  public String id() {
    return "groovy-closures";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(application, type, method, body, out));
      }
    }
    return out;
  }

  private static void read(
      ResolvedApplication application,
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.New made) {
        for (ResolvedMethod run : bodies(application, body.type(i))) {
          out.add(
              new WiringFact.IndirectCall(
                  method.name(), run.name(), Via.DISPATCH, Certainty.LIKELY, type.at(made.line())));
        }
      }
    }
  }

  /** The methods that are the body of a closure; none of what is no closure. */
  static List<ResolvedMethod> bodies(ResolvedApplication application, JavaType made) {
    return made.className()
        .flatMap(application::type)
        .filter(ClosureModel::isClosure)
        .map(closure -> closure.methods().stream().filter(ClosureModel::isBody).toList())
        .orElse(List.of());
  }

  private static boolean isClosure(ResolvedType type) {
    return type.superclass()
        .filter(parent -> parent.name().binaryName().equals(CLOSURE))
        .isPresent();
  }

  private static boolean isBody(ResolvedMethod method) {
    return method.name().name().equals(BODY) && method.body().isPresent();
  }
}
