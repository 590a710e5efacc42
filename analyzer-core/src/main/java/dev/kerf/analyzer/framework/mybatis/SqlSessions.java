package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that name a mapped statement: {@code session.selectOne("orders.byId", id)}. */
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

  SqlSessions(ResolvedApplication application) {
    this.application = application;
  }

  void read(List<DomainFact> out) {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, method, body, out));
      }
    }
  }

  private static void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && CALLS.contains(call.name())
          && !call.arguments().isEmpty()) {
        Optional<Target.MethodTarget> target = body.method(i);
        if (target.isPresent() && SESSIONS.contains(target.get().method().owner().binaryName())) {
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
}
