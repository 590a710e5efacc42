package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;

/** MapStruct implements every mapper; calls of a mapper's abstract methods end there. */
public final class MapStructModel implements FrameworkModel {

  @Override
  public String id() {
    return "mapstruct";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> facts = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedAnnotation annotation : type.annotations()) {
        if (annotation.type().binaryName().equals(MapperImplementations.MAPPER)) {
          facts.add(new WiringFact.ProxyProvided(type.name(), type.evidence()));
        }
      }
    }
    return facts;
  }
}
