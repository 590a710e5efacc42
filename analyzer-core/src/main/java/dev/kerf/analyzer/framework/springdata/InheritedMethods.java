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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Methods that repositories inherit and that are called: those of the library, and those of
 * interfaces of the application that Spring Data implements along with the repository. A base class
 * that calls one on a repository of its type variable calls it on the repository of each class
 * below.
 */
final class InheritedMethods {

  private final ResolvedApplication application;
  private final Collection<TypeName> repositories;
  private final GenericBindings bindings;
  private final Map<TypeName, List<TypeName>> heirs;
  private final Set<MethodName> called = new TreeSet<>();
  private final Map<MethodName, MethodName> declared = new TreeMap<>();

  InheritedMethods(ResolvedApplication application, Collection<TypeName> repositories) {
    this.application = application;
    this.repositories = repositories;
    this.bindings = new GenericBindings(application);
    this.heirs = heirs();
    for (ResolvedType type :
        repositories.isEmpty() ? List.<ResolvedType>of() : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, body));
      }
    }
  }

  /** Those of the library, each as a method of its repository. */
  Set<MethodName> called() {
    return called;
  }

  /** Those of the application, each as a method of its repository, with the one that it is. */
  Map<MethodName, MethodName> declared() {
    return declared;
  }

  /**
   * By interface of the application, the repositories that extend it. An interface that a class
   * named after it or after the repository implements is a part that the application wrote itself.
   */
  private Map<TypeName, List<TypeName>> heirs() {
    Map<TypeName, List<TypeName>> out = new HashMap<>();
    for (TypeName repository : repositories) {
      for (TypeName above : application.supertypes(repository)) {
        boolean implemented =
            application.type(above).isPresent()
                && !repositories.contains(above)
                && !isWritten(above, repository);
        if (implemented) {
          out.computeIfAbsent(above, key -> new ArrayList<>(1)).add(repository);
        }
      }
    }
    return out;
  }

  private boolean isWritten(TypeName part, TypeName repository) {
    return application.directSubtypes(part).stream()
        .filter(below -> application.type(below).filter(t -> isClass(t)).isPresent())
        .map(TypeName::simpleName)
        .anyMatch(
            name -> name.startsWith(part.simpleName()) || name.startsWith(repository.simpleName()));
  }

  private static boolean isClass(ResolvedType type) {
    return !type.declared().isInterface();
  }

  private void read(ResolvedType type, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = calledMethod(body, i);
      if (target.isPresent() && target.get().application()) {
        readDeclared(target.get());
      } else if (target.isPresent()
          && !target.get().method().owner().binaryName().equals("java.lang.Object")) {
        if (repositories.contains(target.get().receiver())) {
          add(target.get().receiver(), target.get().method());
        } else if (body.body().get(i) instanceof Term.Call call && call.receiver() >= 0) {
          readOpen(type, body.type(call.receiver()), target.get().method());
        }
      }
    }
  }

  private void readDeclared(Target.MethodTarget target) {
    MethodName method = target.method();
    for (TypeName heir : heirs.getOrDefault(method.owner(), List.of())) {
      boolean meant =
          heir.equals(target.receiver()) || application.isSubtype(heir, target.receiver());
      if (meant && !declares(heir, method)) {
        declared.put(new MethodName(heir, method.name(), method.parameters()), method);
      }
    }
  }

  /** Whether a repository declares the method anew, with a query of its own. */
  private boolean declares(TypeName repository, MethodName method) {
    return application.type(repository).stream()
        .flatMap(type -> type.methods().stream())
        .map(ResolvedMethod::name)
        .anyMatch(
            own ->
                own.name().equals(method.name())
                    && own.parameters().size() == method.parameters().size());
  }

  /** A call on something that each class below says more of. */
  private void readOpen(ResolvedType base, JavaType receiver, MethodName method) {
    if (receiver instanceof JavaType.TypeVariable parameter) {
      for (TypeName below : bindings.concreteBelow(base.name())) {
        bindings
            .bound(parameter, base, below)
            .map(JavaType.ClassType::name)
            .filter(repositories::contains)
            .ifPresent(repository -> add(repository, method));
      }
    } else if (GenericBindings.isOpen(receiver)) {
      addBound(base, (JavaType.ClassType) receiver, method);
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
