package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.UnitFact.TransactionStep;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Calls that begin or commit a unit of work: of JTA, JPA, JDBC, MyBatis, Spring's manager. */
final class BegunUnits {

  private static final String GLOBAL = "bean-managed";
  private static final String LOCAL = "local";

  /** What begins one, with its propagation, by {@code type.method}. */
  private static final Map<String, String> BEGINS = new HashMap<>();

  private static final Set<String> COMMITS =
      Set.of(
          "javax.transaction.UserTransaction.commit",
          "jakarta.transaction.UserTransaction.commit",
          "javax.transaction.TransactionManager.commit",
          "jakarta.transaction.TransactionManager.commit",
          "javax.persistence.EntityTransaction.commit",
          "jakarta.persistence.EntityTransaction.commit",
          "org.hibernate.Transaction.commit",
          "java.sql.Connection.commit",
          "org.apache.ibatis.session.SqlSession.commit",
          "org.springframework.transaction.PlatformTransactionManager.commit");

  /** What a helper that opens a unit may hand to its callers. */
  private static final Set<String> HANDLES =
      Set.of(
          "java.sql.Connection",
          "javax.persistence.EntityManager",
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityTransaction",
          "jakarta.persistence.EntityTransaction",
          "javax.transaction.UserTransaction",
          "jakarta.transaction.UserTransaction",
          "org.hibernate.Session",
          "org.hibernate.Transaction",
          "org.apache.ibatis.session.SqlSession",
          "org.springframework.transaction.TransactionStatus");

  static {
    for (String jakarta : new String[] {"javax.", "jakarta."}) {
      BEGINS.put(jakarta + "transaction.UserTransaction.begin", GLOBAL);
      BEGINS.put(jakarta + "transaction.TransactionManager.begin", GLOBAL);
      BEGINS.put(jakarta + "persistence.EntityTransaction.begin", LOCAL);
    }
    BEGINS.put("org.hibernate.Transaction.begin", LOCAL);
    BEGINS.put("org.hibernate.Session.beginTransaction", LOCAL);
    BEGINS.put("org.hibernate.SharedSessionContract.beginTransaction", LOCAL);
    BEGINS.put("java.sql.Connection.setAutoCommit", LOCAL);
    BEGINS.put("org.apache.ibatis.session.SqlSessionFactory.openSession", LOCAL);
    BEGINS.put(
        "org.springframework.transaction.PlatformTransactionManager.getTransaction", "required");
  }

  private final Consumer<DomainFact> out;

  BegunUnits(Consumer<DomainFact> out) {
    this.out = out;
  }

  void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call) {
        Optional<Target.MethodTarget> target = body.method(i);
        if (target.isPresent() && !target.get().application()) {
          read(type, method, body, call, target.get());
        }
      }
    }
  }

  private void read(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      Term.Call call,
      Target.MethodTarget target) {
    String called = target.method().owner().binaryName() + '.' + call.name();
    String propagation = BEGINS.get(called);
    boolean commits = COMMITS.contains(called);
    if (propagation == null && !commits) {
      return;
    }
    if (propagation != null && commitsByItself(call, body)) {
      return;
    }
    out.accept(
        new TransactionStep(
            method.name(),
            propagation != null,
            propagation == null ? "" : propagation,
            isHandedOn(method),
            type.at(call.line())));
  }

  /** {@code setAutoCommit(true)} and {@code openSession(true)} open none. */
  private static boolean commitsByItself(Term.Call call, ResolvedBody body) {
    Optional<String> first =
        call.arguments().stream()
            .mapToObj(body.body()::get)
            .filter(Term.Literal.class::isInstance)
            .map(argument -> ((Term.Literal) argument).text())
            .findFirst();
    return call.name().equals("setAutoCommit")
        ? first.filter("false"::equals).isEmpty()
        : first.filter("true"::equals).isPresent();
  }

  private static boolean isHandedOn(ResolvedMethod method) {
    return method
        .returnType()
        .className()
        .filter(name -> HANDLES.contains(name.binaryName()))
        .isPresent();
  }
}
