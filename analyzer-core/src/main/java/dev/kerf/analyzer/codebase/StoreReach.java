package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;

/**
 * A method reaches a store through calls.
 *
 * @param path the shortest chain of methods, from this method to the one that causes the statement
 */
public record StoreReach(
    MethodName method, StoreName store, StoreAccess.Mode mode, List<MethodName> path) {
  public StoreReach {
    path = List.copyOf(path);
  }
}
