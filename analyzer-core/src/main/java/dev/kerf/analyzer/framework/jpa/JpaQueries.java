package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.QueryHandles;
import java.util.Set;
import java.util.regex.Pattern;

/** The objects that stand for queries of JPA and Hibernate before they run. */
final class JpaQueries {

  /** Queries and their parts; what makes them is none. */
  private static final Pattern CRITERIA =
      Pattern.compile(
          "(?:jakarta|javax)\\.persistence\\.criteria\\.(?!CriteriaBuilder)\\w+"
              + "|org\\.hibernate\\.Criteria|org\\.hibernate\\.criterion\\.\\w+");

  private static final Pattern QUERIES =
      Pattern.compile(
          CRITERIA.pattern()
              + "|(?:jakarta|javax)\\.persistence\\.(?:\\w*Query)"
              + "|org\\.hibernate\\.(?:SQL)?Query|org\\.hibernate\\.query\\.\\w*Query");

  static final QueryHandles HANDLES =
      new QueryHandles(
          type -> QUERIES.matcher(type).matches(),
          type -> CRITERIA.matcher(type).matches(),
          Set.of(
              "execute",
              "executeUpdate",
              "getResultList",
              "getResultStream",
              "getSingleResult",
              "getSingleResultOrNull",
              "iterate",
              "list",
              "scroll",
              "stream",
              "uniqueResult",
              "uniqueResultOptional"));

  private JpaQueries() {}
}
