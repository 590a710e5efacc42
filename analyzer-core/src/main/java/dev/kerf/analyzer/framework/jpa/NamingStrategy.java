package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.CamelCase;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.List;
import java.util.Optional;

/**
 * How names that no annotation gives become names of tables and columns.
 *
 * <p>Spring Boot's default, and Micronaut's, writes camel case with underscores and names a join
 * table after the owning attribute; plain JPA keeps the names and joins the two tables' names. A
 * configured strategy wins.
 */
enum NamingStrategy {
  SPRING,
  JPA;

  private static final List<String> WITH_UNDERSCORES =
      List.of("org.springframework.boot.", "io.micronaut.data.");

  /** Chooses by configuration first, then by the frameworks that the application has. */
  static NamingStrategy of(ResolvedApplication application) {
    Optional<NamingStrategy> configured = ConfiguredNaming.of(application);
    if (configured.isPresent()) {
      return configured.get();
    }
    boolean underscores =
        application.types().stream()
            .flatMap(type -> type.annotations().stream())
            .map(annotation -> annotation.type().binaryName())
            .anyMatch(name -> WITH_UNDERSCORES.stream().anyMatch(name::startsWith));
    return underscores ? SPRING : JPA;
  }

  /**
   * The physical form of a logical name, given or implied, without the quotes around it; what is
   * nothing but quotes stays as it is written.
   */
  String physical(String logical) {
    String name = logical.replaceAll("[\"`\\[\\]]", "");
    if (name.isBlank()) {
      return logical;
    }
    return this == JPA ? name : CamelCase.underscored(name);
  }

  StoreName table(String schema, String logical) {
    StoreName given = StoreName.of(StoreKind.TABLE, logical);
    return new StoreName(
        StoreKind.TABLE, schema.isBlank() ? given.schema() : schema, physical(given.name()));
  }

  /** The join table of an association without {@code @JoinTable}. */
  StoreName joinTable(StoreName owner, String attribute, StoreName target) {
    String second = this == SPRING ? physical(attribute) : target.name();
    return new StoreName(StoreKind.TABLE, owner.schema(), owner.name() + '_' + second);
  }

  /** The table of an element collection without {@code @CollectionTable}. */
  StoreName collectionTable(String entityName, String attribute) {
    return new StoreName(StoreKind.TABLE, "", physical(entityName + '_' + attribute));
  }

  /** The join column of a reference without {@code @JoinColumn}. */
  String joinColumn(String attribute, String targetIdColumn) {
    return physical(attribute + '_' + targetIdColumn);
  }
}
