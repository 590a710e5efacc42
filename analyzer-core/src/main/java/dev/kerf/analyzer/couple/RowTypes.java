package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.CodeType.Form;
import dev.kerf.analyzer.codebase.CodeType.Member;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Types whose objects carry the rows of a store that no mapping declares them for: where data
 * access is written as statements (MyBatis, JDBC, jOOQ), the one type that talks to the store has
 * them as parameters and results.
 *
 * <p>A type counts when the signatures of exactly one data access type name it, outermost types
 * taken for their nested ones. What two of them hand out is a matter between their stores; what one
 * of them holds in a field is what it works with, handed to its constructor. Data access types that
 * deal in mapped entities have their rows already.
 */
final class RowTypes {

  /** Words of dependencies that stand in a signature. */
  private static final Set<String> SIGNATURE = Set.of("parameter", "return", "generic");

  /** The word of a dependency on the type of a field. */
  private static final String HELD = "field";

  private RowTypes() {}

  /** The data access type of each row type. */
  static SortedMap<TypeName, TypeName> of(Codebase codebase) {
    Set<TypeName> mapped = new HashSet<>();
    for (EntityMapping mapping : codebase.mappings()) {
      mapped.add(mapping.type().outermost());
    }
    Set<TypeName> accessing = dataAccess(codebase);
    Map<TypeName, TreeSet<TypeName>> dealers = new HashMap<>();
    for (TypeDependency dependency : codebase.dependencies()) {
      TypeName from = dependency.from().outermost();
      TypeName to = dependency.to().outermost();
      if (accessing.contains(from)
          && !accessing.contains(to)
          && !dependency.kinds().contains(HELD)
          && !Collections.disjoint(dependency.kinds(), SIGNATURE)) {
        dealers.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
      }
    }
    Set<TypeName> dealingInEntities = new HashSet<>();
    dealers.forEach(
        (type, by) -> {
          if (mapped.contains(type)) {
            dealingInEntities.addAll(by);
          }
        });
    SortedMap<TypeName, TypeName> rows = new TreeMap<>();
    dealers.forEach(
        (type, by) -> {
          if (by.size() == 1
              && !dealingInEntities.contains(by.first())
              && hasState(codebase.types().get(type))) {
            rows.put(type, by.first());
          }
        });
    return rows;
  }

  /** Types most of whose methods send statements themselves. */
  private static Set<TypeName> dataAccess(Codebase codebase) {
    Map<TypeName, Set<MethodName>> sending = new TreeMap<>();
    for (StoreAccess access : codebase.accesses()) {
      if (access.how() == StoreAccess.How.DIRECT) {
        sending
            .computeIfAbsent(access.method().owner().outermost(), key -> new HashSet<>())
            .add(access.method());
      }
    }
    Set<TypeName> types = new HashSet<>();
    sending.forEach(
        (type, methods) -> {
          CodeType code = codebase.types().get(type);
          if (code != null && 2 * methods.size() >= offered(code)) {
            types.add(type);
          }
        });
    return types;
  }

  private static int offered(CodeType type) {
    int methods = 0;
    for (Member method : type.methods()) {
      boolean own = method.name().startsWith("<") || Modifier.isPrivate(method.modifiers());
      methods += own ? 0 : 1;
    }
    return methods;
  }

  private static boolean hasState(CodeType type) {
    return type != null
        && (type.form() == Form.CLASS || type.form() == Form.RECORD)
        && type.fields().stream().anyMatch(field -> !Modifier.isStatic(field.modifiers()));
  }
}
