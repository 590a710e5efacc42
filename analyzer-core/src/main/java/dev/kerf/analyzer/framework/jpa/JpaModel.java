package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads JPA and Hibernate mappings and the use of the entity manager. */
public final class JpaModel implements FrameworkModel {

  private final Optional<NamingStrategy> naming;

  /** Names are made as the application's own configuration says. */
  public JpaModel() {
    this(Optional.empty());
  }

  /**
   * @param naming {@code spring} or {@code jpa}, where the user says how names are made
   */
  public JpaModel(Optional<String> naming) {
    this.naming = naming.map(word -> NamingStrategy.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  @Override
  public String id() {
    return "jpa";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    EntityMappings mappings = new EntityMappings(application, naming);
    List<DomainFact> out = new ArrayList<>(mappings.all());
    out.addAll(mappings.numbered());
    EntityOperations operations = new EntityOperations(out::add);
    out.addAll(NamedQueries.of(application).all());
    CriteriaQueries criteria = new CriteriaQueries(application, out::add);
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        operations.read(type, method);
        criteria.read(type, method);
        JpaQueries.HANDLES.read(type, method).ifPresent(out::add);
      }
    }
    return out;
  }
}
