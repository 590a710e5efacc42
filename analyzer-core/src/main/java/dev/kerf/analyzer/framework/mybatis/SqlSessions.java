package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that name a mapped statement: {@code session.selectOne("orders.byId", id)}.
 *
 * <p>Many houses have base classes and templates of their own over a session, in a library that is
 * not at hand. A call that nothing is known of counts where it is called like one of a session's
 * and names a statement that a mapper file holds.
 */
final class SqlSessions {

  private static final Set<String> SESSIONS =
      Set.of(
          "org.apache.ibatis.session.SqlSession",
          "org.mybatis.spring.SqlSessionTemplate",
          "com.ibatis.sqlmap.client.SqlMapExecutor",
          "com.ibatis.sqlmap.client.SqlMapClient",
          "com.ibatis.sqlmap.client.SqlMapSession",
          "org.springframework.orm.ibatis.SqlMapClientOperations",
          "org.springframework.orm.ibatis.SqlMapClientTemplate");
  private static final Set<String> CALLS =
      Set.of(
          "selectOne",
          "selectList",
          "selectMap",
          "selectCursor",
          "select",
          "insert",
          "update",
          "delete",
          "queryForObject",
          "queryForList",
          "queryForMap",
          "queryForPaginatedList",
          "queryWithRowHandler");

  private final ResolvedApplication application;
  private final Set<String> names = new HashSet<>();

  SqlSessions(ResolvedApplication application, MapperFiles files) {
    this.application = application;
    for (MapperFiles.MappedStatement statement : files.all()) {
      names.add(statement.key());
      names.add(statement.id());
    }
  }

  void read(List<DomainFact> out) {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, method, body, out));
      }
    }
  }

  private void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && !call.arguments().isEmpty()) {
        Optional<Target.MethodTarget> target = body.method(i);
        boolean session =
            target.isPresent()
                ? CALLS.contains(call.name())
                    && SESSIONS.contains(target.get().method().owner().binaryName())
                : namesStatement(body, call);
        if (session) {
          out.add(
              new StatementFact.StatementSent(
                  method.name(),
                  StatementFact.Language.NAME,
                  i,
                  call.arguments().get(0),
                  type.at(call.line())));
        }
      }
    }
  }

  /**
   * A name that a mapper file has, or one that the method's callers give. A name with its namespace
   * is enough, whatever the method is called.
   */
  private boolean namesStatement(ResolvedBody body, Term.Call call) {
    if (names.isEmpty()) {
      return false;
    }
    int argument = call.arguments().get(0);
    Optional<String> name = ConstantText.of(body, argument).filter(names::contains);
    boolean whole = name.filter(text -> text.indexOf('.') > 0).isPresent();
    return whole || CALLS.contains(call.name()) && (name.isPresent() || isGiven(body, argument));
  }

  private static boolean isGiven(ResolvedBody body, int argument) {
    return Locals.parameter(body, argument).isPresent()
        && body.type(argument).erasedName().equals("java.lang.String");
  }
}
