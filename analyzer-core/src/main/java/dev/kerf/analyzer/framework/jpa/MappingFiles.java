package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All mapping files of an application, JPA's and Hibernate's, by the class that they map. */
final class MappingFiles {

  private final Map<TypeName, MappedInXml> classes = new TreeMap<>();

  static MappingFiles of(ResolvedApplication application) {
    MappingFiles out = new MappingFiles();
    OrmXml orm = new OrmXml(out.classes);
    HbmXml hbm = new HbmXml(application, out.classes);
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml) {
        switch (xml.root().name()) {
          case "entity-mappings" -> orm.read(document.path(), xml.root());
          case "hibernate-mapping" -> hbm.read(document.path(), xml.root());
          default -> {
            // no mapping file
          }
        }
      }
    }
    hbm.finish();
    return out;
  }

  Optional<MappedInXml> of(TypeName type) {
    return Optional.ofNullable(classes.get(type));
  }
}
