package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Query builders of the application: types with at least three methods that take a text and give
 * the type itself, of which at least two are named for clauses that name tables or conditions.
 */
final class Builders {

  private static final int LEAST_CHAINED = 3;
  private static final int LEAST_CLAUSES = 2;

  private static final Set<String> CLAUSES =
      Set.of(
          "select",
          "from",
          "join",
          "innerjoin",
          "leftjoin",
          "where",
          "insertinto",
          "into",
          "update",
          "deletefrom",
          "delete",
          "orderby",
          "groupby");

  private Builders() {}

  static List<Proposal> of(ResolvedApplication application, Calls calls) {
    List<Proposal> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      List<ResolvedMethod> chained =
          type.methods().stream().filter(method -> isChained(type, method)).toList();
      long clauses =
          chained.stream()
              .map(method -> method.name().name().toLowerCase(Locale.ROOT))
              .filter(CLAUSES::contains)
              .distinct()
              .count();
      if (chained.size() >= LEAST_CHAINED && clauses >= LEAST_CLAUSES) {
        out.add(proposal(application, type, chained.size(), calls));
      }
    }
    return out;
  }

  private static boolean isChained(ResolvedType type, ResolvedMethod method) {
    return method.name().parameters().stream().anyMatch(p -> p.startsWith("java.lang.String"))
        && method.returnType().className().filter(type.name()::equals).isPresent();
  }

  private static Proposal proposal(
      ResolvedApplication application, ResolvedType type, int chained, Calls calls) {
    String name = type.name().binaryName();
    Set<MethodName> explained = new TreeSet<>();
    for (TypeName one : withSubtypes(application, type.name())) {
      application
          .type(one)
          .ifPresent(
              found ->
                  found
                      .methods()
                      .forEach(
                          method -> {
                            explained.add(method.name());
                            explained.addAll(calls.callersOf(method.name()));
                          }));
    }
    return new Proposal(
        name,
        "- builds-sql: " + name + "\n",
        chained + " of its methods take a text and give " + type.name().simpleName() + " again",
        explained,
        false);
  }

  private static Set<TypeName> withSubtypes(ResolvedApplication application, TypeName type) {
    Set<TypeName> out = new TreeSet<>((a, b) -> a.id().compareTo(b.id()));
    List<TypeName> open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      TypeName next = open.remove(open.size() - 1);
      if (out.add(next)) {
        open.addAll(application.directSubtypes(next));
      }
    }
    return out;
  }
}
