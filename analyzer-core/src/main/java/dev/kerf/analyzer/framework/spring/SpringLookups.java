package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantClass;
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
import java.util.SortedSet;
import java.util.TreeSet;

/** Beans that code asks the container for: {@code context.getBean("till", Till.class)}. */
final class SpringLookups {

  private static final TypeName FACTORY =
      TypeName.of("org.springframework.beans.factory.BeanFactory");
  private static final Set<String> ASKING =
      Set.of("getBean", "getBeanProvider", "getBeansOfType", "getBeansWithAnnotation");

  private final ResolvedApplication application;
  private final List<DomainFact> out;

  SpringLookups(ResolvedApplication application, List<DomainFact> out) {
    this.application = application;
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
      if (body.body().get(i) instanceof Term.Call call && ASKING.contains(call.name())) {
        Optional<Target.MethodTarget> target = body.method(i);
        if (target.isPresent() && application.isSubtype(target.get().receiver(), FACTORY)) {
          lookup(type, method, body, i, call.arguments());
        }
      }
    }
  }

  private void lookup(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, int call, Indices arguments) {
    Optional<JavaType.ClassType> required = Optional.empty();
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      ConstantText.of(body, arguments.get(i)).ifPresent(names::add);
      Optional<JavaType.ClassType> asked = ConstantClass.of(body, arguments.get(i));
      required = asked.isPresent() ? asked : required;
    }
    if (required.isPresent() || !names.isEmpty()) {
      out.add(
          new WiringFact.LookedUp(
              method.name(), call, required, names, type.at(body.body().get(call).line())));
    }
  }
}
