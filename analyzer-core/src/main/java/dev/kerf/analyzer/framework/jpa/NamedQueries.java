package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
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
        out.add(type, query, StatementFact.Language.JPQL);
      }
      for (ResolvedAnnotation query : annotations.repeated("NamedNativeQuery")) {
        out.add(type, query, StatementFact.Language.SQL);
      }
    }
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml) {
        switch (xml.root().name()) {
          case "entity-mappings" -> out.visit(document.path(), xml.root());
          case "hibernate-mapping" -> out.ofHibernate(document.path(), xml.root(), "");
          default -> {
            // states no queries
          }
        }
      }
    }
    return out;
  }

  /** Every query with its name, in the order of the names. */
  List<DomainFact> all() {
    return byName.values().stream().map(NamedQueries::stated).toList();
  }

  private static DomainFact stated(NamedQuery query) {
    return new StatementFact.StatementNamed(
        query.name(),
        Optional.empty(),
        query.language(),
        List.of(query.text()),
        false,
        query.evidence());
  }

  private void add(
      ResolvedType declaring, ResolvedAnnotation query, StatementFact.Language language) {
    Optional<String> name = query.text("name");
    Optional<String> text = query.text("query");
    if (name.isPresent() && text.isPresent()) {
      add(new NamedQuery(name.get(), language, text.get(), declaring.at(query.line())));
    }
  }

  private static Evidence at(String path, XmlElement element) {
    return new Evidence(Evidence.Origin.XML, new SourceLocation(path, element.line()));
  }

  private void add(NamedQuery query) {
    byName.putIfAbsent(query.name(), query);
  }

  /** Queries of Hibernate's mapping files; inside of a class its name stands before theirs. */
  private void ofHibernate(String path, XmlElement element, String prefix) {
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
                                ? StatementFact.Language.JPQL
                                : StatementFact.Language.SQL,
                            child.text().strip(),
                            at(path, child))));
        case "class", "subclass", "joined-subclass", "union-subclass" -> {
          String inPackage = element.attribute("package").map(text -> text + '.').orElse("");
          name.ifPresent(
              type -> ofHibernate(path, child, (type.contains(".") ? "" : inPackage) + type + '.'));
        }
        default -> {
          // no query
        }
      }
    }
  }

  private void visit(String path, XmlElement element) {
    boolean isNative = element.name().equals("named-native-query");
    if (isNative || element.name().equals("named-query")) {
      Optional<String> name = element.attribute("name");
      Optional<String> text = element.children("query").map(XmlElement::text).findFirst();
      if (name.isPresent() && text.isPresent()) {
        add(
            new NamedQuery(
                name.get(),
                isNative ? StatementFact.Language.SQL : StatementFact.Language.JPQL,
                text.get().strip(),
                at(path, element)));
      }
    }
    element.children().forEach(child -> visit(path, child));
  }
}
