package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Base classes of data access: generic types of the application that at least two subtypes give a
 * mapped entity for the same type parameter.
 */
final class BaseClasses {

  private static final int LEAST_SUBTYPES = 2;

  private BaseClasses() {}

  static List<Proposal> of(ResolvedApplication application, Collection<EntityMapping> mappings) {
    Set<TypeName> entities =
        mappings.stream().map(EntityMapping::type).collect(Collectors.toCollection(HashSet::new));
    List<Proposal> out = new ArrayList<>();
    for (ResolvedType base : application.types()) {
      int parameters = base.declared().typeParameters().size();
      List<TypeName> subtypes =
          parameters == 0 ? List.of() : application.directSubtypes(base.name());
      for (int i = 0; i < parameters && subtypes.size() >= LEAST_SUBTYPES; i++) {
        int parameter = i;
        long over =
            subtypes.stream()
                .flatMap(type -> argument(application, type, base.name(), parameter).stream())
                .filter(entities::contains)
                .distinct()
                .count();
        if (over >= LEAST_SUBTYPES) {
          out.add(proposal(base, parameter, over));
          break;
        }
      }
    }
    return out;
  }

  private static Optional<TypeName> argument(
      ResolvedApplication application, TypeName type, TypeName base, int parameter) {
    return application
        .asSuper(new JavaType.ClassType(type, List.of()), base)
        .filter(as -> as.arguments().size() > parameter)
        .flatMap(as -> as.arguments().get(parameter).className());
  }

  private static Proposal proposal(ResolvedType base, int parameter, long over) {
    String name = base.name().binaryName();
    Set<MethodName> methods =
        base.methods().stream().map(ResolvedMethod::name).collect(Collectors.toSet());
    OptionalInt entity = parameter == 0 ? OptionalInt.empty() : OptionalInt.of(parameter);
    return new Proposal(
        name,
        "- repository: "
            + name
            + '\n'
            + (entity.isPresent() ? "  entity: " + entity.getAsInt() + '\n' : ""),
        "its subtypes are over " + over + " mapped entities",
        methods,
        false);
  }
}
