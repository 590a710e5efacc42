package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;

/** Reads where units of work begin and end. */
public final class TransactionModel implements FrameworkModel {

  @Override
  public String id() {
    return "transactions";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    AnnotationFinder annotations = new AnnotationFinder(application);
    List<DomainFact> out = new ArrayList<>();
    AnnotatedUnits annotated = new AnnotatedUnits(application, annotations);
    EjbUnits ejb = new EjbUnits(application, annotations);
    BegunUnits begun = new BegunUnits(out::add);
    TemplateUnits templates = new TemplateUnits(application, out::add);
    DetachedWork detached = new DetachedWork(application, annotations, out::add);
    for (ResolvedType type : application.types()) {
      annotated.read(type, out::add);
      ejb.read(type, out::add);
      detached.readMethods(type);
      for (ResolvedMethod method : type.methods()) {
        if (method.body().isPresent()) {
          begun.read(type, method, method.body().get());
          templates.read(type, method, method.body().get());
          detached.read(type, method, method.body().get());
        }
      }
    }
    new AdvisedUnits(application).read(out::add);
    new ProxiedBeans(application).read(out::add);
    return out;
  }
}
