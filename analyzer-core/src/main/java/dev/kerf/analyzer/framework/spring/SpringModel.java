package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;

/** Reads Spring's annotations: stereotypes, bean methods, injection points. */
public final class SpringModel implements FrameworkModel {

  @Override
  public String id() {
    return "spring";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    SpringBeans beans = new SpringBeans(application, out);
    SpringInjection injection = new SpringInjection(application, beans, out);
    SpringLookups lookups = new SpringLookups(application, out);
    SpringEvents events = new SpringEvents(application, out);
    BeanDefinitions definitions = new BeanDefinitions(application);
    new XmlWiring(application, definitions, out).read();
    new XmlEntryPoints(application, definitions, out).read();
    new SpringAspects(application, out).read();
    for (ResolvedType type : application.types()) {
      beans.read(type);
      events.read(type);
      injection.read(type);
      lookups.read(type);
    }
    return out;
  }
}
