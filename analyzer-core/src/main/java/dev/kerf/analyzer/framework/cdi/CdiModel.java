package dev.kerf.analyzer.framework.cdi;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.AnnotatedInjection;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FactoryMethod;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.Qualifiers;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.framework.WiringFact.Preference;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code jakarta.inject}, {@code jakarta.enterprise} and their older names. */
public final class CdiModel implements FrameworkModel {

  private static final Set<String> INJECT = jakarta("inject.Inject");
  private static final Set<String> RESOURCE = jakarta("annotation.Resource");
  private static final Set<String> NAMED = jakarta("inject.Named");
  static final Set<String> PRODUCES = jakarta("enterprise.inject.Produces");
  private static final Set<String> ALTERNATIVE = jakarta("enterprise.inject.Alternative");
  private static final Set<String> SPECIALIZES = jakarta("enterprise.inject.Specializes");
  private static final Set<String> PRIORITY = jakarta("annotation.Priority");
  private static final Set<String> VETOED = jakarta("enterprise.inject.Vetoed");
  private static final Set<String> ANY =
      union(jakarta("enterprise.inject.Any"), jakarta("enterprise.inject.Default"));
  private static final Set<String> BEANS =
      union(
          NAMED,
          jakarta("inject.Singleton"),
          jakarta("enterprise.context.ApplicationScoped"),
          jakarta("enterprise.context.RequestScoped"),
          jakarta("enterprise.context.SessionScoped"),
          jakarta("enterprise.context.ConversationScoped"),
          jakarta("enterprise.context.Dependent"),
          jakarta("enterprise.inject.Model"),
          jakarta("enterprise.inject.Alternative"),
          jakarta("enterprise.inject.Specializes"),
          jakarta("faces.view.ViewScoped"),
          jakarta("faces.flow.FlowScoped"),
          jakarta("faces.bean.ManagedBean"),
          jakarta("annotation.ManagedBean"),
          jakarta("transaction.TransactionScoped"));

  @Override
  public String id() {
    return "cdi";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    AnnotationFinder annotations = new AnnotationFinder(application);
    Qualifiers qualifiers = new Qualifiers(application);
    AnnotatedInjection injection = new AnnotatedInjection(on -> asked(on, qualifiers), out);
    Set<String> selected = selectedAlternatives(application);
    CdiEvents events = new CdiEvents(application, out);
    for (ResolvedType type : application.types()) {
      if (isBean(type, annotations)) {
        out.add(bean(type, annotations, qualifiers, selected));
      }
      injections(type, annotations, injection, events);
      producers(type, annotations, qualifiers, out);
      events.read(type);
    }
    return out;
  }

  private static boolean isBean(ResolvedType type, AnnotationFinder annotations) {
    return !type.declared().isInterface()
        && !Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)
        && annotations.has(type.annotations(), BEANS)
        && !annotations.has(type.annotations(), VETOED);
  }

  private static DomainFact bean(
      ResolvedType type,
      AnnotationFinder annotations,
      Qualifiers qualifiers,
      Set<String> selected) {
    SortedSet<String> names = qualifiers.of(type.annotations());
    String simple = type.name().simpleName();
    if (names.stream().allMatch(name -> name.startsWith("@"))) {
      names.add(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    }
    return new WiringFact.BeanDeclared(
        type.name(),
        true,
        names,
        preference(type.name(), type.annotations(), annotations, selected),
        Certainty.CERTAIN,
        type.evidence());
  }

  /** An alternative is nothing until it is selected, and then it is what is meant. */
  private static Preference preference(
      TypeName type,
      List<ResolvedAnnotation> on,
      AnnotationFinder annotations,
      Set<String> selected) {
    if (annotations.has(on, SPECIALIZES)) {
      return Preference.PRIMARY;
    }
    if (!annotations.has(on, ALTERNATIVE)) {
      return Preference.NORMAL;
    }
    boolean isSelected =
        annotations.has(on, PRIORITY)
            || selected.contains(type.binaryName())
            || on.stream().anyMatch(a -> selected.contains(a.type().binaryName()));
    return isSelected ? Preference.PRIMARY : Preference.FALLBACK;
  }

  private static void injections(
      ResolvedType type,
      AnnotationFinder annotations,
      AnnotatedInjection injection,
      CdiEvents events) {
    for (ResolvedField field : type.fields()) {
      if (annotations.has(field.annotations(), INJECT)
          || annotations.has(field.annotations(), RESOURCE)) {
        injection.field(type, field);
      }
    }
    for (ResolvedMethod method : type.methods()) {
      if (annotations.has(method.annotations(), INJECT)
          || annotations.has(method.annotations(), RESOURCE)
          || annotations.has(method.annotations(), PRODUCES)) {
        injection.parameters(type, method);
      }
      int observed = events.observedParameter(method);
      for (int i = 0; observed >= 0 && i < method.parameterTypes().size(); i++) {
        if (i != observed) {
          injection.parameter(type, method, i);
        }
      }
    }
  }

  private static void producers(
      ResolvedType type,
      AnnotationFinder annotations,
      Qualifiers qualifiers,
      List<DomainFact> out) {
    for (ResolvedMethod method : type.methods()) {
      if (annotations.has(method.annotations(), PRODUCES)) {
        SortedSet<String> names = named(method.name().name(), method.annotations(), qualifiers);
        for (FactoryMethod.Made made : FactoryMethod.makes(method)) {
          out.add(
              new WiringFact.BeanDeclared(
                  made.type(),
                  made.exact(),
                  names,
                  preference(type.name(), method.annotations(), annotations, Set.of()),
                  Certainty.CERTAIN,
                  type.at(method.declared().line())));
        }
      }
    }
    for (ResolvedField field : type.fields()) {
      if (annotations.has(field.annotations(), PRODUCES)) {
        SortedSet<String> names = named(field.name(), field.annotations(), qualifiers);
        field
            .type()
            .className()
            .map(
                made ->
                    new WiringFact.BeanDeclared(
                        made,
                        false,
                        names,
                        Preference.NORMAL,
                        Certainty.CERTAIN,
                        type.at(field.declared().line())))
            .ifPresent(out::add);
      }
    }
  }

  private static SortedSet<String> named(
      String member, List<ResolvedAnnotation> on, Qualifiers qualifiers) {
    SortedSet<String> names = qualifiers.of(on);
    if (names.stream().allMatch(name -> name.startsWith("@"))) {
      names.add(member);
    }
    return names;
  }

  /** {@code @Any} and {@code @Default} ask for nothing that a bean would have to say. */
  private static SortedSet<String> asked(List<ResolvedAnnotation> on, Qualifiers qualifiers) {
    SortedSet<String> out = qualifiers.of(on);
    for (ResolvedAnnotation annotation : on) {
      if (RESOURCE.contains(annotation.type().binaryName())) {
        annotation
            .text("name")
            .filter(name -> !name.isBlank() && name.indexOf('/') < 0)
            .ifPresent(out::add);
      }
    }
    out.removeIf(name -> name.startsWith("@") && ANY.contains(name.substring(1)));
    return out;
  }

  /** Classes and stereotypes under {@code alternatives} of {@code beans.xml}. */
  private static Set<String> selectedAlternatives(ResolvedApplication application) {
    Set<String> out = new HashSet<>();
    for (Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("beans")) {
        xml.root()
            .children("alternatives")
            .flatMap(XmlElement::children)
            .map(element -> element.text().strip())
            .forEach(out::add);
      }
    }
    return out;
  }

  /** A name of Jakarta EE, and what it was called before. */
  static Set<String> jakarta(String name) {
    return Set.of("jakarta." + name, "javax." + name);
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> out = new TreeSet<>();
    for (Set<String> set : sets) {
      out.addAll(set);
    }
    return out;
  }
}
