package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Routes that code builds: {@code route().GET("/orders", handler::all)}, {@code
 * route(GET("/orders"), handler::all)}, both also below {@code path} and {@code nest}.
 */
final class RouterFunctions {

  private static final List<String> PACKAGES =
      List.of(
          "org.springframework.web.reactive.function.server",
          "org.springframework.web.servlet.function");
  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private static final Set<String> ROUTING = Set.of("route", "andRoute");
  private static final Set<String> NESTING = Set.of("path", "nest", "andNest");
  private static final int MAX_CHAIN = 8;

  private final Exposure exposure;

  RouterFunctions(Exposure exposure) {
    this.exposure = exposure;
  }

  void read(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      method
          .body()
          .filter(RouterFunctions::speaksOfRoutes)
          .ifPresent(body -> read(type, method, body));
    }
  }

  private static boolean speaksOfRoutes(ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call && isRouting(body, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRouting(ResolvedBody body, int call) {
    return body.method(call)
        .filter(target -> PACKAGES.contains(target.method().owner().packageName()))
        .isPresent();
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    Map<Integer, String> prefixes = prefixes(body);
    for (int i = 0; i < body.body().size(); i++) {
      if (!(body.body().get(i) instanceof Term.Call call)
          || call.arguments().size() < 2
          || !isRouting(body, i)) {
        continue;
      }
      Optional<String> route =
          VERBS.contains(call.name())
              ? ConstantText.of(body, call.arguments().get(0))
                  .map(path -> route(call.name(), body, prefixes, call, path))
              : ROUTING.contains(call.name())
                  ? predicate(body, call.arguments().get(0))
                      .map(found -> route(found.verb(), body, prefixes, call, found.path()))
                  : Optional.empty();
      int handler = call.arguments().get(call.arguments().size() - 1);
      route.ifPresent(found -> expose(type, method, body, handler, found));
    }
  }

  private static String route(
      String verb, ResolvedBody body, Map<Integer, String> prefixes, Term.Call call, String path) {
    StringBuilder prefix = new StringBuilder();
    int handler = call.arguments().get(call.arguments().size() - 1);
    for (int i = 0; i < handler; i++) {
      if (prefixes.containsKey(i)
          && body.body().get(i) instanceof Term.Lambda lambda
          && lambda.end() >= handler) {
        prefix.append(prefixes.get(i)).append('/');
      }
    }
    String full = Exposure.path(prefix.toString(), path);
    return verb.isEmpty() ? full : verb + ' ' + full;
  }

  /** What stands before the routes that a lambda adds, by the index of the lambda. */
  private static Map<Integer, String> prefixes(ResolvedBody body) {
    Map<Integer, String> out = new HashMap<>();
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && NESTING.contains(call.name())
          && call.arguments().size() == 2
          && isRouting(body, i)
          && body.body().get(call.arguments().get(1)) instanceof Term.Lambda) {
        int first = call.arguments().get(0);
        ConstantText.of(body, first)
            .or(() -> predicate(body, first).map(Predicate::path))
            .ifPresent(path -> out.put(call.arguments().get(1), path));
      }
    }
    return out;
  }

  private record Predicate(String verb, String path) {}

  /** {@code GET("/orders").and(accept(JSON))}: the first in the chain that names a path. */
  private static Optional<Predicate> predicate(ResolvedBody body, int term) {
    int at = term;
    for (int i = 0; i < MAX_CHAIN && at >= 0; i++) {
      if (!(body.body().get(at) instanceof Term.Call call)) {
        return Optional.empty();
      }
      boolean verb = VERBS.contains(call.name());
      if ((verb || call.name().equals("path")) && call.arguments().size() > 0) {
        return ConstantText.of(body, call.arguments().get(0))
            .map(path -> new Predicate(verb ? call.name() : "", path));
      }
      at = call.receiver();
    }
    return Optional.empty();
  }

  /** The method that a reference names; a lambda is part of the method that builds the routes. */
  private void expose(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, int handler, String route) {
    Optional<MethodName> referenced =
        body.function(handler)
            .flatMap(Target.FunctionTarget::referenced)
            .filter(Target.MethodTarget::application)
            .map(Target.MethodTarget::method);
    Optional<ResolvedType> owner =
        referenced.flatMap(name -> exposure.application().type(name.owner()));
    Optional<ResolvedMethod> handling =
        owner.flatMap(
            found ->
                found.methods().stream()
                    .filter(each -> each.name().equals(referenced.get()))
                    .findFirst());
    exposure.add(handling.orElse(method), "http", route, type.at(body.body().get(handler).line()));
  }
}
