package dev.kerf.analyzer.framework.ejb;

import dev.kerf.analyzer.framework.AnnotatedInjection;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.framework.WiringFact.Preference;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads enterprise beans: session and message-driven ones, their views, references and timers. */
public final class EjbModel implements FrameworkModel {

  private static final Set<String> EJB = jakarta("ejb.EJB");

  @Override
  public String id() {
    return "ejb";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    SessionBeans beans = new SessionBeans(application);
    beans.all().forEach(same -> same.forEach(bean -> declare(bean, application, out)));
    AnnotatedInjection injection = new AnnotatedInjection(on -> asked(on, beans), out);
    JndiLookups lookups = new JndiLookups(application, beans, out);
    for (ResolvedType type : application.types()) {
      injections(type, injection);
      lookups.read(type);
    }
    new EjbEntryPoints(application, beans, out).read();
    return out;
  }

  private static void declare(
      SessionBeans.Bean bean, ResolvedApplication application, List<DomainFact> out) {
    out.add(
        new WiringFact.BeanDeclared(
            bean.type(),
            true,
            new TreeSet<>(Set.of(bean.name())),
            Preference.NORMAL,
            Certainty.CERTAIN,
            bean.evidence()));
    for (SortedSet<TypeName> views : List.of(bean.remote(), bean.other())) {
      for (TypeName view : views) {
        if (!application.isSubtype(bean.type(), view)) {
          out.add(new WiringFact.ViewProvided(view, bean.type(), bean.evidence()));
        }
      }
    }
  }

  private static void injections(ResolvedType type, AnnotatedInjection injection) {
    for (ResolvedField field : type.fields()) {
      if (reference(field.annotations()).isPresent()) {
        injection.field(type, field);
      }
    }
    for (ResolvedMethod method : type.methods()) {
      if (reference(method.annotations()).isPresent()) {
        injection.parameters(type, method);
      }
    }
  }

  private static Optional<ResolvedAnnotation> reference(List<ResolvedAnnotation> on) {
    return on.stream()
        .filter(annotation -> EJB.contains(annotation.type().binaryName()))
        .findFirst();
  }

  /** The bean that a reference names, if it does. */
  private static SortedSet<String> asked(List<ResolvedAnnotation> on, SessionBeans beans) {
    SortedSet<String> out = new TreeSet<>();
    reference(on)
        .ifPresent(
            reference -> {
              reference.text("beanName").ifPresent(out::add);
              for (String element : List.of("lookup", "mappedName", "name")) {
                reference
                    .text(element)
                    .map(JndiName::of)
                    .flatMap(name -> name.bean(beans))
                    .map(SessionBeans.Bean::name)
                    .ifPresent(out::add);
              }
            });
    return out.size() == 1 ? out : new TreeSet<>();
  }

  /** Names of Jakarta EE, and what they were called before. */
  static Set<String> jakarta(String... names) {
    Set<String> out = new TreeSet<>();
    for (String name : names) {
      out.add("jakarta." + name);
      out.add("javax." + name);
    }
    return out;
  }
}
