package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.couple.RoleAssignment;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the types that are meant for all. Types that own data or face the world outside never are,
 * unless the data is {@linkplain ReferenceData reference data}, nor are interfaces that only such a
 * type implements, nor is what uses more of the business than it serves. Of the others a type is
 * meant for all when
 *
 * <ul>
 *   <li>its team says so: its package is called common, shared or util; or
 *   <li>several groups use it and none dominates: two for technical types (utilities, base types,
 *       exceptions, configuration), three for others, and those only where the draws of the
 *       ensemble do not hold it firmly in one group, or where the groups that use it are most of
 *       the application: then it may also use a little of the business itself; or
 *   <li>it is configuration that nothing uses, and wires several groups together or none; or
 *   <li>only such types use it.
 * </ul>
 */
final class SharedKernel {

  private static final int ROUNDS = 8;

  /** Of fewer groups, most are two: whoever is used by those may be in between. */
  private static final int LEAST_EVERYWHERE = 4;

  private static final Set<String> MEANT_FOR_ALL =
      Set.of("util", "utils", "utility", "utilities", "kernel", "sharedkernel");

  private final Uses uses;
  private final Role[] roles;
  private final boolean[] bound;

  /** Whether a type works with data, be it through a repository. */
  private final boolean[] working;

  private final boolean[] declared;
  private final Optional<double[]> stability;
  private final RecommendOptions options;

  /**
   * @param stability of each type in its group, in [0,1]; where it is absent none counts as firmly
   *     held
   */
  SharedKernel(
      Codebase codebase,
      ElementIndex index,
      Map<TypeName, RoleAssignment> assignments,
      Uses uses,
      Optional<double[]> stability,
      RecommendOptions options) {
    this.uses = uses;
    this.stability = stability;
    this.options = options;
    this.roles = new Role[index.typeCount()];
    this.bound = new boolean[index.typeCount()];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = assignments.get((TypeName) index.element(i)).role();
      bound[i] = roles[i].bound() || roles[i] == Role.LAUNCHER;
    }
    for (StoreAccess access : codebase.accesses()) {
      int type = index.of(access.method().owner());
      if (type >= 0) {
        bound[type] = true;
      }
    }
    ReferenceData reference = new ReferenceData(codebase, index);
    for (int i = 0; i < bound.length; i++) {
      bound[i] &= !reference.is(i) || roles[i] == Role.ENTRY_POINT || roles[i] == Role.LAUNCHER;
    }
    this.working = bound.clone();
    for (int i = 0; i < roles.length; i++) {
      for (int used : uses.usedBy(i)) {
        working[i] |= roles[used] == Role.REPOSITORY || roles[used] == Role.MAPPER;
      }
    }
    Faces faces = new Faces(codebase, index);
    for (int i = 0; i < bound.length; i++) {
      int behind = faces.behind(i);
      bound[i] |= behind >= 0 && working[behind];
    }
    this.declared = declared(index, options.kernelShare());
  }

  /** Whether the package says so; a package with much of the application in it says nothing. */
  private static boolean[] declared(ElementIndex index, double kernelShare) {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    String[] marker = new String[index.typeCount()];
    for (int i = 0; i < marker.length; i++) {
      String prefix = "";
      for (String segment : ((TypeName) index.element(i)).packageName().split("\\.")) {
        prefix += segment + '.';
        if (segment.startsWith("common")
            || segment.startsWith("shared")
            || MEANT_FOR_ALL.contains(segment)) {
          marker[i] = prefix;
          sizes.merge(prefix, 1, Integer::sum);
          break;
        }
      }
    }
    boolean[] declared = new boolean[marker.length];
    for (int i = 0; i < declared.length; i++) {
      declared[i] = marker[i] != null && sizes.get(marker[i]) <= kernelShare * declared.length;
    }
    return declared;
  }

  /**
   * @param groupOf the group of each type, negative for none
   * @param groups how many groups there are
   * @return whether each type belongs to the kernel
   */
  boolean[] find(int[] groupOf, int groups) {
    int[] sizes = sizes(groupOf, groups);
    boolean[] kernel = new boolean[roles.length];
    for (int round = 0; round < ROUNDS; round++) {
      boolean[] next = kernel.clone();
      for (int type = 0; type < roles.length; type++) {
        next[type] |= !bound[type] && qualifies(type, groupOf, sizes, kernel);
      }
      if (Arrays.equals(next, kernel)) {
        break;
      }
      kernel = next;
    }
    return kernel;
  }

  private static int[] sizes(int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int group : groupOf) {
      if (group >= 0) {
        sizes[group]++;
      }
    }
    return sizes;
  }

  /**
   * @param sizes how many types each group has
   */
  private boolean qualifies(int type, int[] groupOf, int[] sizes, boolean[] kernel) {
    int groups = sizes.length;
    int[] users = spread(uses.usersOf(type), groupOf, groups, kernel);
    int[] used = spread(others(type), groupOf, groups, kernel);
    int usingGroups = count(users);
    int usedGroups = count(used);
    boolean technical = roles[type].technical();
    boolean leaf = usedGroups == 0 || technical && usedGroups == 1 && sum(used) <= sum(users);
    if (declared[type] && leaf) {
      return true;
    }
    if (usingGroups == 0) {
      boolean kernelOnly = uses.usersOf(type).length > 0 && usedGroups == 0;
      boolean forNone = count(spread(uses.usedBy(type), groupOf, groups, kernel)) == 0;
      return kernelOnly || roles[type] == Role.CONFIGURATION && (usedGroups > 1 || forNone);
    }
    int needed = technical ? 2 : Math.min(3, groups);
    double most = technical ? options.technicalDominance() : options.kernelDominance();
    boolean spreads = usingGroups >= needed && dominance(users) <= most;
    boolean everywhere = usingGroups >= LEAST_EVERYWHERE && mostOf(users, sizes);
    boolean serves = everywhere && !working[type] && sum(used) <= options.kernelUse() * sum(users);
    boolean firm = stability.filter(shares -> shares[type] >= options.firmStability()).isPresent();
    boolean loose = technical || everywhere || !firm;
    return spreads && loose && (leaf || serves);
  }

  /** Whether the groups that use something hold most of all types. */
  private boolean mostOf(int[] users, int[] sizes) {
    int within = 0;
    int all = 0;
    for (int group = 0; group < sizes.length; group++) {
      all += sizes[group];
      within += users[group] > 0 ? sizes[group] : 0;
    }
    return within > options.everywhereShare() * all;
  }

  /** What a type uses, without what only it uses: its own parts. */
  private int[] others(int type) {
    return Arrays.stream(uses.usedBy(type)).filter(used -> uses.usersOf(used).length > 1).toArray();
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
