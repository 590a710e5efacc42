package dev.kerf.analyzer.framework.ejb;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Beans that code takes out of the directory under a constant name. */
final class JndiLookups {

  private static final TypeName CONTEXT = TypeName.of("javax.naming.Context");
  private static final Set<String> EJB_CONTEXT = EjbModel.jakarta("ejb.EJBContext");

  private final ResolvedApplication application;
  private final SessionBeans beans;
  private final List<DomainFact> out;

  JndiLookups(ResolvedApplication application, SessionBeans beans, List<DomainFact> out) {
    this.application = application;
    this.beans = beans;
    this.out = out;
  }

  void read(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      if (method.body().isPresent()) {
        read(type, method, method.body().get());
      }
    }
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && (call.name().equals("lookup") || call.name().equals("doLookup"))
          && call.arguments().size() == 1
          && body.method(i).filter(this::isDirectory).isPresent()) {
        int at = i;
        ConstantText.of(body, call.arguments().get(0))
            .map(JndiName::of)
            .ifPresent(name -> lookup(type, method, at, call.line(), name));
      }
    }
  }

  private boolean isDirectory(Target.MethodTarget target) {
    return application.isSubtype(target.receiver(), CONTEXT)
        || EJB_CONTEXT.stream()
            .anyMatch(context -> application.isSubtype(target.receiver(), TypeName.of(context)));
  }

  private void lookup(ResolvedType type, ResolvedMethod method, int call, int line, JndiName name) {
    Optional<SessionBeans.Bean> bean = name.bean(beans);
    Optional<JavaType.ClassType> view =
        name.viewType()
            .filter(found -> application.type(found).isPresent())
            .map(found -> new JavaType.ClassType(found, List.of()));
    if (bean.isPresent() || view.isPresent()) {
      out.add(
          new WiringFact.LookedUp(
              method.name(),
              call,
              view,
              bean.map(found -> new TreeSet<>(Set.of(found.name()))).orElseGet(TreeSet::new),
              type.at(line)));
    }
  }
}
