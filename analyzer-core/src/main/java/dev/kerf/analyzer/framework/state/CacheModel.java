package dev.kerf.analyzer.framework.state;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the caches that methods fill, read and clear by name: with the annotations of Spring and of
 * JSR 107, and through their managers. Whatever uses a cache counts as writing it: a read that
 * misses fills it.
 */
public final class CacheModel implements FrameworkModel {

  private static final String SPRING = "org.springframework.cache.annotation.";
  private static final String JSR_107 = "javax.cache.annotation.";

  /** Annotations with the elements that name caches. */
  private static final Map<String, List<String>> OPERATIONS =
      Map.of(
          SPRING + "Cacheable", List.of("value", "cacheNames"),
          SPRING + "CachePut", List.of("value", "cacheNames"),
          SPRING + "CacheEvict", List.of("value", "cacheNames"),
          JSR_107 + "CacheResult", List.of("cacheName"),
          JSR_107 + "CachePut", List.of("cacheName"),
          JSR_107 + "CacheRemove", List.of("cacheName"),
          JSR_107 + "CacheRemoveAll", List.of("cacheName"));

  /** What holds several of them. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(SPRING + "Caching", List.of("cacheable", "put", "evict"));

  /** Where a class names the caches of its methods that name none. */
  private static final Map<String, String> DEFAULTS =
      Map.of(SPRING + "CacheConfig", "cacheNames", JSR_107 + "CacheDefaults", "cacheName");

  private static final List<TypeName> MANAGERS =
      List.of(
          TypeName.of("org.springframework.cache.CacheManager"),
          TypeName.of("javax.cache.CacheManager"),
          TypeName.of("net.sf.ehcache.CacheManager"),
          TypeName.of("org.ehcache.CacheManager"));

  /** Who sets caches up names them all, and uses none. */
  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";

  private static final Set<String> LOOK_UPS = Set.of("getCache", "getEhcache");

  @Override
  public String id() {
    return "caches";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      List<String> byDefault = defaults(type);
      boolean configures = type.annotation(CONFIGURATION).isPresent();
      for (ResolvedMethod method : type.methods()) {
        Evidence at = type.at(method.declared().line());
        for (ResolvedAnnotation operation : operations(type, method)) {
          List<String> named =
              OPERATIONS.get(operation.type().binaryName()).stream()
                  .flatMap(element -> operation.texts(element).stream())
                  .toList();
          for (String name : named.isEmpty() ? byDefault : named) {
            touched(method.name(), name, at, out);
          }
        }
        if (!configures) {
          method.body().ifPresent(body -> lookedUp(application, type, method.name(), body, out));
        }
      }
    }
    return out;
  }

  private static List<String> defaults(ResolvedType type) {
    return type.annotations().stream()
        .filter(annotation -> DEFAULTS.containsKey(annotation.type().binaryName()))
        .flatMap(
            annotation -> annotation.texts(DEFAULTS.get(annotation.type().binaryName())).stream())
        .toList();
  }

  /** Those of the method; those of the class hold for each public method without its own. */
  private static List<ResolvedAnnotation> operations(ResolvedType type, ResolvedMethod method) {
    List<ResolvedAnnotation> own = operations(method.annotations());
    boolean inherits = own.isEmpty() && isPublic(method);
    return inherits ? operations(type.annotations()) : own;
  }

  private static boolean isPublic(ResolvedMethod method) {
    return Modifier.has(method.declared().modifiers(), Modifier.PUBLIC)
        && !method.name().name().startsWith("<");
  }

  private static List<ResolvedAnnotation> operations(List<ResolvedAnnotation> annotations) {
    List<ResolvedAnnotation> out = new ArrayList<>();
    for (ResolvedAnnotation annotation : annotations) {
      String name = annotation.type().binaryName();
      if (OPERATIONS.containsKey(name)) {
        out.add(annotation);
      }
      for (String element : GROUPS.getOrDefault(name, List.of())) {
        out.addAll(annotation.nested(element));
      }
    }
    return out;
  }

  private static void lookedUp(
      ResolvedApplication application,
      ResolvedType type,
      MethodName method,
      ResolvedBody body,
      List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && LOOK_UPS.contains(call.name())
          && call.arguments().size() > 0
          && body.method(i)
              .filter(
                  target ->
                      MANAGERS.stream()
                          .anyMatch(manager -> application.isSubtype(target.receiver(), manager)))
              .isPresent()) {
        Evidence at = type.at(call.line());
        ConstantText.of(body, call.arguments().get(0))
            .ifPresent(name -> touched(method, name, at, out));
      }
    }
  }

  private static void touched(MethodName method, String name, Evidence at, List<DomainFact> out) {
    if (!name.isBlank()) {
      StoreName cache = new StoreName(StoreKind.CACHE, "", name);
      out.add(new DomainFact.StateTouched(method, cache, true, at));
    }
  }
}
