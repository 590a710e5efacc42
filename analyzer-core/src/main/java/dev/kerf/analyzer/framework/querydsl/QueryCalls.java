package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Optional;
import java.util.Set;

/** Which calls begin a query of Querydsl, and what each call adds to one. */
final class QueryCalls {

  private static final Set<String> STARTS =
      Set.of(
          "query",
          "select",
          "selectDistinct",
          "selectFrom",
          "selectOne",
          "selectZero",
          "from",
          "update",
          "delete");

  /** Types that make queries; a call of one of the names on anything else goes on with a query. */
  private static final Set<String> FACTORIES =
      Set.of(
          "com.querydsl.jpa.impl.JPAQueryFactory",
          "com.querydsl.jpa.hibernate.HibernateQueryFactory",
          "com.querydsl.jpa.JPQLQueryFactory",
          "com.querydsl.jpa.JPAExpressions",
          "com.querydsl.core.QueryFactory",
          "com.querydsl.core.dml.DMLFactory",
          "org.springframework.data.jpa.repository.support.Querydsl",
          "org.springframework.data.jpa.repository.support.QuerydslRepositorySupport",
          "org.springframework.data.jpa.repository.support.QueryDslRepositorySupport",
          "com.mysema.query.jpa.impl.JPAQueryFactory",
          "com.mysema.query.jpa.JPQLQueryFactory");

  private static final Set<String> CREATED =
      Set.of(
          "JPAQuery",
          "JPASubQuery",
          "JPAUpdateClause",
          "JPADeleteClause",
          "HibernateQuery",
          "HibernateUpdateClause",
          "HibernateDeleteClause",
          "HibernateSubQuery");

  private static final Set<String> JOINS =
      Set.of("join", "innerJoin", "leftJoin", "rightJoin", "fullJoin");

  private static final Set<String> ROOTS = Set.of("from", "selectFrom");

  private static final Set<String> SELECTS = Set.of("select", "selectDistinct", "selectFrom");

  /** They end a query of older versions: what they are given is selected. */
  private static final Set<String> LISTS =
      Set.of("list", "listDistinct", "uniqueResult", "singleResult", "iterate", "listResults");

  private QueryCalls() {}

  static BuilderChains chains(ResolvedBody body) {
    return new BuilderChains(body.body(), i -> begins(body, i), i -> ends(body, i));
  }

  private static boolean begins(ResolvedBody body, int index) {
    Term term = body.body().get(index);
    if (term instanceof Term.New) {
      return isQuerydsl(body.type(index).erasedName())
          && CREATED.contains(body.type(index).className().orElseThrow().simpleName());
    }
    return isBegunElsewhere(body, index)
        || term instanceof Term.Call call
            && STARTS.contains(call.name())
            && maker(body, index, call).filter(FACTORIES::contains).isPresent();
  }

  /** A method of the application gives a query that is not sent yet. */
  private static boolean isBegunElsewhere(ResolvedBody body, int index) {
    return body.body().get(index) instanceof Term.Call
        && body.method(index)
            .filter(Target.MethodTarget::application)
            .map(target -> target.returnType().erasedName())
            .filter(
                given -> isQuerydsl(given) && (given.endsWith("Query") || given.endsWith("Clause")))
            .isPresent();
  }

  /** The type that a call is made on, or that declares what is called. */
  private static Optional<String> maker(ResolvedBody body, int index, Term.Call call) {
    Optional<String> owner = body.method(index).map(target -> target.method().owner().binaryName());
    return owner
        .filter(FACTORIES::contains)
        .or(
            () ->
                call.receiver() < 0 ? owner : Optional.of(body.type(call.receiver()).erasedName()));
  }

  static boolean isQuerydsl(String type) {
    return type.startsWith("com.querydsl.") || type.startsWith("com.mysema.query.");
  }

  private static boolean ends(ResolvedBody body, int index) {
    return body.body().get(index) instanceof Term.Call call && isSending(call.name());
  }

  static boolean isSending(String call) {
    return call.startsWith("fetch") && !call.equals("fetchJoin") && !call.equals("fetchAll")
        || call.equals("execute")
        || LISTS.contains(call)
        || call.equals("stream")
        || call.equals("exists")
        || call.equals("notExists")
        || call.equals("count");
  }

  static boolean isRoot(String call) {
    return ROOTS.contains(call);
  }

  static boolean isJoin(String call) {
    return JOINS.contains(call);
  }

  static boolean isSelect(String call) {
    return SELECTS.contains(call) || LISTS.contains(call);
  }
}
