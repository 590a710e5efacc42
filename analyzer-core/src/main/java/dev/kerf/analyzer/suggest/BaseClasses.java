package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Base classes of data access, the application's or a library's: generic types named for it, which
 * at least two types are over different mapped entities, whose methods are called to read or write,
 * and of which Kerf knows no access.
 */
final class BaseClasses {

  private static final int LEAST_ENTITIES = 2;

  private static final Pattern NAMED =
      Pattern.compile(".*(?:Dao|DAO|Repository|Repo|Crud|Store|Persist|Facade|Home|EAO).*");

  private static final Pattern OPERATION =
      Pattern.compile(
          "(?:find|get|load|list|count|exists|search|save|insert|update|delete|remove|persist|merge"
              + "|store|create|add).*");

  /** A type parameter of a base type, and who gives it which entity. */
  private record Over(TypeName base, int parameter) implements Comparable<Over> {
    @Override
    public int compareTo(Over other) {
      int order = base.compareTo(other.base);
      return order != 0 ? order : Integer.compare(parameter, other.parameter);
    }
  }

  private final ResolvedApplication application;
  private final Set<TypeName> entities = new HashSet<>();
  private final Map<Over, Set<TypeName>> entitiesOf = new TreeMap<>();
  private final Map<TypeName, Set<TypeName>> subtypes = new TreeMap<>();

  private BaseClasses(ResolvedApplication application, Codebase codebase) {
    this.application = application;
    codebase.mappings().stream().map(EntityMapping::type).forEach(entities::add);
  }

  static List<Proposal> of(ResolvedApplication application, Codebase codebase, Calls calls) {
    BaseClasses bases = new BaseClasses(application, codebase);
    application.types().forEach(bases::collect);
    return bases.proposals(codebase, calls);
  }

  private void collect(ResolvedType type) {
    type.superclass().ifPresent(above -> collect(type, above));
    type.interfaces().forEach(above -> collect(type, above));
  }

  private void collect(ResolvedType type, JavaType.ClassType above) {
    for (int i = 0; i < above.arguments().size(); i++) {
      Over over = new Over(above.name(), i);
      above
          .arguments()
          .get(i)
          .className()
          .filter(entities::contains)
          .filter(entity -> NAMED.matcher(above.name().simpleName()).matches())
          .ifPresent(
              entity -> {
                entitiesOf.computeIfAbsent(over, key -> new TreeSet<>()).add(entity);
                subtypes.computeIfAbsent(above.name(), key -> new TreeSet<>()).add(type.name());
              });
    }
  }

  private List<Proposal> proposals(Codebase codebase, Calls calls) {
    Set<TypeName> accessing = new HashSet<>();
    codebase.accesses().forEach(access -> accessing.add(access.method().owner()));
    Set<TypeName> operated = new HashSet<>();
    for (MethodName method : calls.called()) {
      if (OPERATION.matcher(method.name()).matches()) {
        operated.add(method.owner());
      }
    }
    List<Proposal> out = new ArrayList<>();
    entitiesOf.forEach(
        (over, found) -> {
          boolean known =
              accessing.contains(over.base())
                  || subtypes.get(over.base()).stream().anyMatch(accessing::contains);
          if (!known && found.size() >= LEAST_ENTITIES && operated.contains(over.base())) {
            out.add(proposal(over, found.size()));
          }
        });
    return out;
  }

  private Proposal proposal(Over over, int entities) {
    String name = over.base().binaryName();
    Set<MethodName> methods = new TreeSet<>();
    application
        .type(over.base())
        .ifPresent(type -> type.methods().stream().map(ResolvedMethod::name).forEach(methods::add));
    String option = over.parameter() == 0 ? "" : "  entity: " + over.parameter() + '\n';
    return new Proposal(
        name,
        "- repository: " + name + '\n' + option,
        "its subtypes are over " + entities + " mapped entities, and no access of them is known",
        methods,
        true);
  }
}
