package dev.kerf.analyzer.framework.springdata;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.GenericBindings;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Library methods that are called on repositories. A base class that calls one on a repository of
 * its type variable calls it on the repository of each class below.
 */
final class InheritedMethods {

  private final ResolvedApplication application;
  private final Collection<TypeName> repositories;
  private final GenericBindings bindings;
  private final Set<MethodName> called = new TreeSet<>();

  InheritedMethods(ResolvedApplication application, Collection<TypeName> repositories) {
    this.application = application;
    this.repositories = repositories;
    this.bindings = new GenericBindings(application);
    for (ResolvedType type :
        repositories.isEmpty() ? List.<ResolvedType>of() : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, body));
      }
    }
  }

  /** Each as a method of its repository. */
  Set<MethodName> called() {
    return called;
  }

  private void read(ResolvedType type, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = calledMethod(body, i);
      if (target.isPresent()
          && !target.get().application()
          && !target.get().method().owner().binaryName().equals("java.lang.Object")) {
        if (repositories.contains(target.get().receiver())) {
          add(target.get().receiver(), target.get().method());
        } else if (body.body().get(i) instanceof Term.Call call
            && call.receiver() >= 0
            && GenericBindings.isOpen(body.type(call.receiver()))) {
          addBound(type, (JavaType.ClassType) body.type(call.receiver()), target.get().method());
        }
      }
    }
  }

  private void addBound(ResolvedType base, JavaType.ClassType receiver, MethodName method) {
    for (TypeName below : bindings.concreteBelow(base.name())) {
      bindings
          .bound(receiver, base, below)
          .ifPresent(
              asked ->
                  repositories.stream()
                      .filter(repository -> bindings.fits(repository, asked))
                      .forEach(repository -> add(repository, method)));
    }
  }

  private void add(TypeName repository, MethodName declared) {
    called.add(new MethodName(repository, declared.name(), declared.parameters()));
  }

  private static Optional<Target.MethodTarget> calledMethod(ResolvedBody body, int term) {
    if (body.body().get(term) instanceof Term.Call) {
      return body.method(term);
    }
    if (body.body().get(term) instanceof Term.MethodReference) {
      return body.function(term).flatMap(Target.FunctionTarget::referenced);
    }
    return Optional.empty();
  }
}
