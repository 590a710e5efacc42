package dev.kerf.analyzer;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.cdi.CdiModel;
import dev.kerf.analyzer.framework.ejb.EjbModel;
import dev.kerf.analyzer.framework.jdbc.JdbcModel;
import dev.kerf.analyzer.framework.jpa.JpaModel;
import dev.kerf.analyzer.framework.liquibase.LiquibaseModel;
import dev.kerf.analyzer.framework.messaging.MessageListenerModel;
import dev.kerf.analyzer.framework.messaging.RemoteCallModel;
import dev.kerf.analyzer.framework.mybatis.MyBatisModel;
import dev.kerf.analyzer.framework.spring.SpringModel;
import dev.kerf.analyzer.framework.springdata.SpringDataModel;
import dev.kerf.analyzer.framework.transaction.TransactionModel;
import dev.kerf.analyzer.framework.web.EntryPointModel;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The framework models that an analysis asks: those that Kerf has, then those found beside it. */
final class Frameworks {

  private static final List<FrameworkModel> BUILT_IN =
      List.of(
          new JpaModel(),
          new SpringDataModel(),
          new MyBatisModel(),
          new JdbcModel(),
          new LiquibaseModel(),
          new SpringModel(),
          new CdiModel(),
          new EjbModel(),
          new TransactionModel(),
          new EntryPointModel(),
          new MessageListenerModel(),
          new RemoteCallModel());

  private Frameworks() {}

  /** What all models say, in the order of the models. */
  static List<DomainFact> read(ResolvedApplication application) {
    List<FrameworkModel> models = new ArrayList<>(BUILT_IN);
    ServiceLoader.load(FrameworkModel.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(FrameworkModel::id))
        .forEach(models::add);
    List<DomainFact> facts = new ArrayList<>();
    models.forEach(model -> facts.addAll(model.read(application)));
    return facts;
  }
}
