package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.resolve.Target;
import java.util.Optional;
import java.util.Set;

/** What methods of libraries do with objects that they are given, as far as names tell it. */
final class LibraryUses {

  private static final Set<String> COMPARING =
      Set.of(
          "equals",
          "compareTo",
          "contains",
          "containsKey",
          "containsValue",
          "indexOf",
          "get",
          "getOrDefault",
          "remove");

  private static final Set<String> CHECKING =
      Set.of(
          "java.util.Objects",
          "org.springframework.util.Assert",
          "com.google.common.base.Preconditions",
          "org.apache.commons.lang3.Validate");

  private static final Set<String> LOGGING =
      Set.of(
          "org.slf4j",
          "org.apache.log4j",
          "org.apache.logging.log4j",
          "org.apache.commons.logging",
          "java.util.logging",
          "org.jboss.logging");

  private static final Set<String> LOOK_UP =
      Set.of("find", "get", "read", "query", "search", "stream", "count", "exists", "delete");

  private LibraryUses() {}

  /** A query's parameter: of an entity the database compares the key. */
  static boolean isQuery(Target.MethodTarget target) {
    String owner = target.method().owner().binaryName();
    return target.method().name().startsWith("setParameter")
        && (owner.contains(".persistence.") || owner.startsWith("org.hibernate."));
  }

  /** A derived query of a repository: likewise. */
  static boolean isLookUp(String method) {
    return LOOK_UP.stream().anyMatch(method::startsWith) && !method.equals("delete");
  }

  /** Whether nothing but the object's identity is of interest, or nothing that matters is done. */
  static boolean isHarmless(Optional<Target.MethodTarget> target, String method) {
    if (target.isEmpty()) {
      return false;
    }
    String owner = target.get().method().owner().binaryName();
    return COMPARING.contains(method)
        || CHECKING.contains(owner)
        || LOGGING.contains(target.get().method().owner().packageName());
  }

  /** A text is made of the object. */
  static boolean isText(String method) {
    return method.equals("toString");
  }
}
