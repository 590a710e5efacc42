package dev.kerf.analyzer;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.Naming;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.framework.cdi.CdiModel;
import dev.kerf.analyzer.framework.codegen.MapStructModel;
import dev.kerf.analyzer.framework.declared.DeclaredModels;
import dev.kerf.analyzer.framework.ejb.EjbModel;
import dev.kerf.analyzer.framework.flyway.FlywayModel;
import dev.kerf.analyzer.framework.groovy.ClosureModel;
import dev.kerf.analyzer.framework.groovy.GormModel;
import dev.kerf.analyzer.framework.jdbc.JdbcModel;
import dev.kerf.analyzer.framework.jooq.JooqModel;
import dev.kerf.analyzer.framework.jpa.JpaModel;
import dev.kerf.analyzer.framework.liquibase.LiquibaseModel;
import dev.kerf.analyzer.framework.messaging.EventBusModel;
import dev.kerf.analyzer.framework.messaging.MessageListenerModel;
import dev.kerf.analyzer.framework.messaging.RemoteCallModel;
import dev.kerf.analyzer.framework.mybatis.MyBatisModel;
import dev.kerf.analyzer.framework.panache.PanacheModel;
import dev.kerf.analyzer.framework.querydsl.QuerydslModel;
import dev.kerf.analyzer.framework.reflection.ReflectionModel;
import dev.kerf.analyzer.framework.spring.SpringModel;
import dev.kerf.analyzer.framework.springdata.SpringDataModel;
import dev.kerf.analyzer.framework.state.CacheModel;
import dev.kerf.analyzer.framework.state.SessionModel;
import dev.kerf.analyzer.framework.transaction.TransactionModel;
import dev.kerf.analyzer.framework.web.EntryPointModel;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** The framework models that an analysis asks: those that Kerf has, then those found beside it. */
final class Frameworks {

  /** Those that nobody has to tell anything. */
  private static final List<FrameworkModel> BUILT_IN =
      List.of(
          new SpringDataModel(),
          new MyBatisModel(),
          new JdbcModel(),
          new JooqModel(),
          new QuerydslModel(),
          new PanacheModel(),
          new LiquibaseModel(),
          new MapStructModel(),
          new FlywayModel(),
          new SpringModel(),
          new CdiModel(),
          new EjbModel(),
          new ReflectionModel(),
          new TransactionModel(),
          new EntryPointModel(),
          new MessageListenerModel(),
          new EventBusModel(),
          new CacheModel(),
          new SessionModel(),
          new RemoteCallModel(),
          new ClosureModel(),
          new GormModel());

  private Frameworks() {}

  /** What all models say, in the order of the models; those of the house come last. */
  static List<DomainFact> read(
      ResolvedApplication application, Configuration configuration, Parallel parallel) {
    List<FrameworkModel> models = new ArrayList<>();
    models.add(new JpaModel(configuration.naming().value().map(Naming::word)));
    models.addAll(BUILT_IN);
    models.add(new DeclaredModels(configuration.models().value()));
    ServiceLoader.load(FrameworkModel.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(FrameworkModel::id))
        .forEach(models::add);
    List<DomainFact> facts = new ArrayList<>(NamedSchema.read(application, configuration));
    parallel.map(models, model -> model.read(application)).forEach(facts::addAll);
    return withoutExplained(facts);
  }

  /** What a declared helper sends by itself is told by those who call it. */
  private static List<DomainFact> withoutExplained(List<DomainFact> facts) {
    Set<MethodName> explained = new HashSet<>();
    for (DomainFact fact : facts) {
      if (fact instanceof StatementFact.SendingExplained sending) {
        explained.add(sending.method());
      }
    }
    return explained.isEmpty()
        ? facts
        : facts.stream().filter(fact -> !isOfOneOf(explained, fact)).toList();
  }

  private static boolean isOfOneOf(Set<MethodName> explained, DomainFact fact) {
    return fact instanceof StatementFact.StatementSent sent && explained.contains(sent.method())
        || fact instanceof EntityFact.EntityAccessed accessed
            && explained.contains(accessed.method());
  }
}
