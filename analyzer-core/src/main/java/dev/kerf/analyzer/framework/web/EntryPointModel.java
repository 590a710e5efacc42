package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;

/** Finds the methods that the web, the clock or the virtual machine calls. */
public final class EntryPointModel implements FrameworkModel {

  @Override
  public String id() {
    return "entry-points";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    Exposure exposure = new Exposure(application, out);
    WebDescriptors descriptors = new WebDescriptors(application);
    SpringRoutes spring = new SpringRoutes(exposure);
    MicronautRoutes micronaut = new MicronautRoutes(exposure);
    RouterFunctions functions = new RouterFunctions(exposure);
    JaxRsRoutes jaxRs = new JaxRsRoutes(exposure, descriptors);
    ServletRoutes servlets = new ServletRoutes(exposure, descriptors);
    StripesActions stripes = new StripesActions(exposure);
    StrutsActions struts = new StrutsActions(exposure, descriptors);
    FacesBeans faces = new FacesBeans(exposure, descriptors);
    WebServices services = new WebServices(exposure);
    GraphQlFields fields = new GraphQlFields(exposure);
    Starts starts = new Starts(exposure);
    struts.readConfigurations();
    for (ResolvedType type : application.types()) {
      spring.read(type);
      micronaut.read(type);
      functions.read(type);
      jaxRs.read(type);
      servlets.read(type);
      stripes.read(type);
      struts.read(type);
      faces.read(type);
      services.read(type);
      fields.read(type);
      starts.read(type);
    }
    servlets.readDispatch(out);
    return out;
  }
}
