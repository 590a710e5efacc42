package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.couple.RoleAssignment;
import dev.kerf.analyzer.model.TypeName;
import java.util.Map;

/**
 * Finds the types that are meant for all: used by several groups, dominated by none, and using
 * nothing that a group would own.
 *
 * <p>Types that own data or face the world outside never qualify. Technical types (utilities, base
 * types, exceptions, configuration) qualify when two groups use them, others when three do. What
 * only the kernel uses follows it.
 */
final class SharedKernel {

  private static final int ROUNDS = 8;

  private final Uses uses;
  private final Role[] roles;
  private final boolean[] businessBound;
  private final RecommendOptions options;

  SharedKernel(
      Codebase codebase,
      ElementIndex index,
      Map<TypeName, RoleAssignment> assignments,
      Uses uses,
      RecommendOptions options) {
    this.uses = uses;
    this.options = options;
    this.roles = new Role[index.typeCount()];
    this.businessBound = new boolean[index.typeCount()];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = assignments.get((TypeName) index.element(i)).role();
      businessBound[i] =
          roles[i] == Role.ENTRY_POINT
              || roles[i] == Role.ENTITY
              || roles[i] == Role.REPOSITORY
              || roles[i] == Role.MAPPER;
    }
    for (StoreAccess access : codebase.accesses()) {
      int type = index.of(access.method().owner());
      if (type >= 0) {
        businessBound[type] = true;
      }
    }
  }

  /**
   * @param groupOf the group of each type, negative for none
   * @param groups how many groups there are
   * @return whether each type belongs to the kernel
   */
  boolean[] find(int[] groupOf, int groups) {
    boolean[] kernel = new boolean[roles.length];
    for (int round = 0; round < ROUNDS; round++) {
      boolean[] next = kernel.clone();
      for (int type = 0; type < roles.length; type++) {
        next[type] |= !businessBound[type] && qualifies(type, groupOf, groups, kernel);
      }
      if (java.util.Arrays.equals(next, kernel)) {
        break;
      }
      kernel = next;
    }
    return kernel;
  }

  private boolean qualifies(int type, int[] groupOf, int groups, boolean[] kernel) {
    int[] users = spread(uses.usersOf(type), groupOf, groups, kernel);
    int[] used = spread(uses.usedBy(type), groupOf, groups, kernel);
    int usingGroups = count(users);
    int usedGroups = count(used);
    boolean technical = roles[type].technical();
    if (usingGroups == 0) {
      boolean kernelOnly = uses.usersOf(type).length > 0 && usedGroups == 0;
      boolean wiring = roles[type] == Role.CONFIGURATION && usedGroups != 1;
      return kernelOnly || wiring;
    }
    int needed = technical ? 2 : Math.min(3, groups);
    boolean spreads = usingGroups >= needed && dominance(users) <= options.kernelDominance();
    boolean leaf = technical ? usedGroups <= 1 && sum(used) <= sum(users) : usedGroups == 0;
    return spreads && leaf;
  }

  /** How many of some types each group has; the kernel and what has no group do not count. */
  private static int[] spread(int[] types, int[] groupOf, int groups, boolean[] kernel) {
    int[] spread = new int[groups];
    for (int type : types) {
      if (groupOf[type] >= 0 && !kernel[type]) {
        spread[groupOf[type]]++;
      }
    }
    return spread;
  }

  private static int count(int[] spread) {
    int count = 0;
    for (int types : spread) {
      count += types > 0 ? 1 : 0;
    }
    return count;
  }

  private static int sum(int[] spread) {
    int sum = 0;
    for (int types : spread) {
      sum += types;
    }
    return sum;
  }

  private static double dominance(int[] spread) {
    int most = 0;
    for (int types : spread) {
      most = Math.max(most, types);
    }
    return (double) most / sum(spread);
  }
}
