package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Methods that answer for a field of a GraphQL schema, by the annotations of Spring, DGS,
 * MicroProfile and SPQR and by the resolver interfaces of GraphQL Java Tools. The route is the
 * field with its type, {@code Query.articles}; a field of another type than the three roots is
 * asked for from outside as well.
 */
final class GraphQlFields {

  private static final String SPRING = "org.springframework.graphql.data.method.annotation.";
  private static final String DGS = "com.netflix.graphql.dgs.Dgs";
  private static final String MICROPROFILE = "org.eclipse.microprofile.graphql.";
  private static final String SPQR = "io.leangen.graphql.annotations.GraphQL";

  private static final String QUERY = "Query";
  private static final String MUTATION = "Mutation";
  private static final String SUBSCRIPTION = "Subscription";

  /** Annotations that say the type of their fields. */
  private static final Map<String, String> OF_A_ROOT =
      Map.ofEntries(
          Map.entry(SPRING + "QueryMapping", QUERY),
          Map.entry(SPRING + "MutationMapping", MUTATION),
          Map.entry(SPRING + "SubscriptionMapping", SUBSCRIPTION),
          Map.entry(DGS + "Query", QUERY),
          Map.entry(DGS + "Mutation", MUTATION),
          Map.entry(DGS + "Subscription", SUBSCRIPTION),
          Map.entry(MICROPROFILE + "Query", QUERY),
          Map.entry(MICROPROFILE + "Mutation", MUTATION),
          Map.entry("io.smallrye.graphql.api.Subscription", SUBSCRIPTION),
          Map.entry(SPQR + "Query", QUERY),
          Map.entry(SPQR + "Mutation", MUTATION),
          Map.entry(SPQR + "Subscription", SUBSCRIPTION));

  /** Annotations of fields of any type, with the element that names it. */
  private static final Map<String, String> OF_ANY_TYPE =
      Map.of(
          SPRING + "SchemaMapping", "typeName",
          SPRING + "BatchMapping", "typeName",
          DGS + "Data", "parentType");

  /** In the order in which the libraries prefer them; only one is given. */
  private static final List<String> FIELD_ELEMENTS = List.of("field", "name", "value");

  /** The last parts of the interfaces, under the present and the earlier name of the library. */
  private static final Map<String, String> RESOLVERS =
      Map.of(
          "GraphQLQueryResolver", QUERY,
          "GraphQLMutationResolver", MUTATION,
          "GraphQLSubscriptionResolver", SUBSCRIPTION);

  private static final List<String> RESOLVER_PACKAGES =
      List.of("graphql.kickstart.tools.", "com.coxautodev.graphql.tools.");

  private final Exposure exposure;

  GraphQlFields(Exposure exposure) {
    this.exposure = exposure;
  }

  void read(ResolvedType type) {
    if (type.declared().isInterface()
        || Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)) {
      return;
    }
    Optional<String> root = resolved(type);
    for (ResolvedMethod method : type.methods()) {
      for (ResolvedAnnotation annotation : method.annotations()) {
        String name = annotation.type().binaryName();
        if (OF_A_ROOT.containsKey(name)) {
          field(type, method, OF_A_ROOT.get(name), named(annotation));
        } else if (OF_ANY_TYPE.containsKey(name)) {
          field(type, method, owner(annotation, method), named(annotation));
        }
      }
      root.filter(of -> answers(method)).ifPresent(of -> field(type, method, of, Optional.empty()));
    }
  }

  private void field(
      ResolvedType type, ResolvedMethod method, String owner, Optional<String> name) {
    String field = name.orElse(method.name().name());
    exposure.add(type, method, "graphql", owner.isEmpty() ? field : owner + '.' + field);
  }

  private static Optional<String> named(ResolvedAnnotation annotation) {
    return FIELD_ELEMENTS.stream()
        .flatMap(element -> annotation.text(element).stream())
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  /**
   * The type that the field belongs to: said, or that of the object that the method is asked about.
   * Empty where a constant of generated code says it.
   */
  private static String owner(ResolvedAnnotation annotation, ResolvedMethod method) {
    String element = OF_ANY_TYPE.get(annotation.type().binaryName());
    if (annotation.value(element).isPresent()) {
      return annotation.text(element).orElse("");
    }
    return method.parameterTypes().stream()
        .findFirst()
        .flatMap(JavaType::className)
        .map(TypeName::simpleName)
        .orElse("");
  }

  private static Optional<String> resolved(ResolvedType type) {
    return type.interfaces().stream()
        .map(above -> above.name().binaryName())
        .flatMap(
            name ->
                RESOLVER_PACKAGES.stream()
                    .filter(name::startsWith)
                    .map(prefix -> name.substring(prefix.length())))
        .filter(RESOLVERS::containsKey)
        .map(RESOLVERS::get)
        .findFirst();
  }

  private static boolean answers(ResolvedMethod method) {
    return Modifier.has(method.declared().modifiers(), Modifier.PUBLIC)
        && !method.declared().isStatic()
        && !method.declared().isConstructor();
  }
}
