package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queries that annotations and mapping files declare, by name. */
final class NamedQueries {

  private final Map<String, NamedQuery> byName = new TreeMap<>();

  static NamedQueries of(ResolvedApplication application) {
    NamedQueries out = new NamedQueries();
    for (ResolvedType type : application.types()) {
      JpaAnnotations annotations = new JpaAnnotations(type.annotations());
      for (ResolvedAnnotation query : annotations.repeated("NamedQuery")) {
        out.add(type.name(), query, DomainFact.Language.JPQL);
      }
      for (ResolvedAnnotation query : annotations.repeated("NamedNativeQuery")) {
        out.add(type.name(), query, DomainFact.Language.SQL);
      }
    }
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml) {
        switch (xml.root().name()) {
          case "entity-mappings" -> out.visit(xml.root());
          case "hibernate-mapping" -> out.ofHibernate(xml.root(), "");
          default -> {
            // states no queries
          }
        }
      }
    }
    return out;
  }

  Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void add(TypeName declaring, ResolvedAnnotation query, DomainFact.Language language) {
    Optional<String> name = query.text("name");
    Optional<String> text = query.text("query");
    if (name.isPresent() && text.isPresent()) {
      add(new NamedQuery(name.get(), language, text.get(), Optional.of(declaring)));
    }
  }

  private void add(NamedQuery query) {
    byName.putIfAbsent(query.name(), query);
  }

  /** Queries of Hibernate's mapping files; inside of a class its name stands before theirs. */
  private void ofHibernate(XmlElement element, String prefix) {
    for (XmlElement child : element.children().toList()) {
      Optional<String> name = child.attribute("name");
      switch (child.name()) {
        case "query", "sql-query" ->
            name.ifPresent(
                key ->
                    add(
                        new NamedQuery(
                            prefix + key,
                            child.name().equals("query")
                                ? DomainFact.Language.JPQL
                                : DomainFact.Language.SQL,
                            child.text().strip(),
                            Optional.empty())));
        case "class", "subclass", "joined-subclass", "union-subclass" -> {
          String inPackage = element.attribute("package").map(text -> text + '.').orElse("");
          name.ifPresent(
              type -> ofHibernate(child, (type.contains(".") ? "" : inPackage) + type + '.'));
        }
        default -> {
          // no query
        }
      }
    }
  }

  private void visit(XmlElement element) {
    boolean isNative = element.name().equals("named-native-query");
    if (isNative || element.name().equals("named-query")) {
      Optional<String> name = element.attribute("name");
      Optional<String> text = element.children("query").map(XmlElement::text).findFirst();
      if (name.isPresent() && text.isPresent()) {
        add(
            new NamedQuery(
                name.get(),
                isNative ? DomainFact.Language.SQL : DomainFact.Language.JPQL,
                text.get().strip(),
                Optional.empty()));
      }
    }
    element.children().forEach(this::visit);
  }
}
