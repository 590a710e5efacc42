package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.resolve.ResolvedMethod;
import java.util.Set;

/** Methods that the ORM calls on its way to write. */
final class WriteCallbacks {

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "jakarta.persistence.PrePersist",
          "jakarta.persistence.PreUpdate",
          "jakarta.persistence.PreRemove",
          "javax.persistence.PrePersist",
          "javax.persistence.PreUpdate",
          "javax.persistence.PreRemove");

  private WriteCallbacks() {}

  /**
   * Whether what the method changes goes with the write that calls it; no other object may be
   * changed there (Jakarta Persistence 3.1, section 3.5.2).
   */
  static boolean isOne(ResolvedMethod method) {
    return method.annotations().stream()
        .anyMatch(annotation -> ANNOTATIONS.contains(annotation.type().binaryName()));
  }
}
