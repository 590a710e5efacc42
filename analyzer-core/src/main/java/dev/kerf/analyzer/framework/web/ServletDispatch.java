package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Set;

/**
 * The calls between servlets and filters that the container makes: a filter hands the request on to
 * the servlets that it is mapped before, a dispatcher to the servlet of its path.
 */
final class ServletDispatch {

  private static final Set<String> HANDING_ON = Set.of("forward", "include");

  private final ServletMap servlets;
  private final List<DomainFact> out;

  ServletDispatch(ServletMap servlets, List<DomainFact> out) {
    this.servlets = servlets;
    this.out = out;
  }

  /**
   * A filter's calls of the rest of its chain.
   *
   * @param members all methods of the filter: the call may stand in any
   * @param patterns the paths that the filter is mapped to
   * @param applications that have it
   */
  void readFilter(List<Exposure.Member> members, List<String> patterns, Set<String> applications) {
    List<ServletMap.Mapped> behind = servlets.behind(patterns, applications);
    if (behind.isEmpty()) {
      return;
    }
    for (Exposure.Member member : members) {
      ResolvedBody body = member.method().body().orElseThrow();
      for (int i = 0; i < body.body().size(); i++) {
        if (body.body().get(i) instanceof Term.Call call
            && call.name().equals("doFilter")
            && isOf(body, i, "FilterChain")) {
          add(member.type(), member.method(), behind, Via.AOP, call.line());
        }
      }
    }
  }

  /** The dispatchers that a class hands requests to. */
  void read(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      method.body().ifPresent(body -> read(type, method, body));
    }
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && HANDING_ON.contains(call.name())
          && isOf(body, i, "RequestDispatcher")) {
        for (int dispatcher : DispatchPaths.values(body, call.receiver())) {
          if (body.body().get(dispatcher) instanceof Term.Call asked
              && asked.name().equals("getRequestDispatcher")
              && asked.arguments().size() == 1
              && (isOf(body, dispatcher, "ServletContext")
                  || isOf(body, dispatcher, "ServletRequest"))) {
            for (String path : DispatchPaths.of(body, asked.arguments().get(0))) {
              add(type, method, servlets.serving(path), Via.REFLECTIVE, call.line());
            }
          }
        }
      }
    }
  }

  private static boolean isOf(ResolvedBody body, int call, String declaring) {
    return body.method(call)
        .filter(
            target ->
                ServletRoutes.NAMESPACES.stream()
                    .anyMatch(
                        namespace ->
                            target.method().owner().equals(TypeName.of(namespace + declaring))))
        .isPresent();
  }

  private void add(
      ResolvedType type, ResolvedMethod from, List<ServletMap.Mapped> servlets, Via via, int line) {
    servlets.stream()
        .flatMap(servlet -> servlet.handlers().stream())
        .map(handler -> handler.method().name())
        .filter(to -> !to.equals(from.name()) && mayFollow(from.name(), to))
        .distinct()
        .forEach(
            to ->
                out.add(
                    new WiringFact.IndirectCall(
                        from.name(), to, via, Certainty.LIKELY, type.at(line))));
  }

  /** A request keeps its verb: {@code doGet} hands it to no {@code doPost}. */
  private static boolean mayFollow(MethodName from, MethodName to) {
    return ServletRoutes.verb(from).isEmpty()
        || ServletRoutes.verb(to).isEmpty()
        || from.name().equals(to.name());
  }
}
