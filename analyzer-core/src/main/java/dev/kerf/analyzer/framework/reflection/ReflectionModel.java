package dev.kerf.analyzer.framework.reflection;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantClass;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code Class.forName("shop.Till").newInstance()}, {@code
 * type.getMethod("open").invoke(...)} and {@code ServiceLoader.load(Till.class)}.
 */
public final class ReflectionModel implements FrameworkModel {

  private static final Set<String> FINDING_CLASSES =
      Set.of("forName", "loadClass", "resolveClassName", "getClass");
  private static final Set<String> CLASS_FINDERS =
      Set.of(
          "java.lang.Class",
          "java.lang.ClassLoader",
          "org.springframework.util.ClassUtils",
          "org.apache.commons.lang.ClassUtils",
          "org.apache.commons.lang3.ClassUtils");
  private static final Set<String> FINDING_METHODS = Set.of("getMethod", "getDeclaredMethod");
  private static final Set<String> FINDING_CONSTRUCTORS =
      Set.of("getConstructor", "getDeclaredConstructor");

  /** Library methods that invoke a method by name on their first argument or on its class. */
  private static final Set<String> INVOKERS =
      Set.of(
          "org.springframework.util.ReflectionUtils.findMethod",
          "org.apache.commons.beanutils.MethodUtils.invokeMethod",
          "org.apache.commons.beanutils.MethodUtils.invokeExactMethod",
          "org.apache.commons.lang3.reflect.MethodUtils.invokeMethod",
          "org.apache.commons.lang3.reflect.MethodUtils.invokeExactMethod");

  private static final TypeName SERVICE_LOADER = TypeName.of("java.util.ServiceLoader");
  private static final String PROVIDER_FILES = "META-INF/services/";
  private static final int MAX_STEPS = 6;

  @Override
  public String id() {
    return "reflection";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    Map<String, Set<String>> providers = providers(application);
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method
            .body()
            .ifPresent(
                body -> new Reader(application, providers, type, method.name(), body, out).read());
      }
    }
    return out;
  }

  /** By the binary name of a service, the classes that files of the application name for it. */
  private static Map<String, Set<String>> providers(ResolvedApplication application) {
    Map<String, Set<String>> out = new HashMap<>();
    for (ResolvedApplication.Document document : application.documents()) {
      String path = document.path();
      int name = path.lastIndexOf('/') + 1;
      if (path.substring(0, name).endsWith(PROVIDER_FILES)
          && document.fact() instanceof PropertiesStated file) {
        Set<String> classes = out.computeIfAbsent(path.substring(name), service -> new HashSet<>());
        file.entries().forEach(entry -> classes.add(entry.key()));
      }
    }
    return out;
  }

  /**
   * One body.
   *
   * @param providers see {@link ReflectionModel#providers}
   */
  private record Reader(
      ResolvedApplication application,
      Map<String, Set<String>> providers,
      ResolvedType type,
      MethodName method,
      ResolvedBody body,
      List<DomainFact> out) {

    void read() {
      for (int i = 0; i < body.body().size(); i++) {
        if (!(body.body().get(i) instanceof Term.Call call)) {
          continue;
        }
        Optional<Target.MethodTarget> target = body.method(i);
        if (target.isEmpty() || target.get().application()) {
          continue;
        }
        MethodName called = target.get().method();
        String owner = called.owner().binaryName();
        Evidence at = type.at(call.line());
        if (call.name().equals("newInstance")) {
          madeBy(call.receiver(), MAX_STEPS).ifPresent(made -> instantiate(made, at));
        } else if (owner.equals("java.lang.Class") && FINDING_METHODS.contains(call.name())) {
          named(call, 0)
              .ifPresent(
                  name ->
                      classOf(call.receiver(), MAX_STEPS)
                          .ifPresent(found -> invoke(found, name, parameters(call, 1), at)));
        } else if (INVOKERS.contains(owner + '.' + called.name()) && call.arguments().size() > 1) {
          named(call, 1)
              .ifPresent(
                  name ->
                      objectOrClass(call.arguments().get(0))
                          .ifPresent(found -> invoke(found, name, Optional.empty(), at)));
        } else if (called.owner().equals(SERVICE_LOADER) && call.arguments().size() > 0) {
          ConstantClass.of(body, call.arguments().get(0))
              .ifPresent(service -> provided(service.name(), at));
        }
      }
    }

    private Optional<String> named(Term.Call call, int argument) {
      return argument < call.arguments().size()
          ? ConstantText.of(body, call.arguments().get(argument))
          : Optional.empty();
    }

    /** The types of parameters that are asked for, where class literals tell all of them. */
    private Optional<List<String>> parameters(Term.Call call, int from) {
      List<String> out = new ArrayList<>();
      for (int i = from; i < call.arguments().size(); i++) {
        Optional<JavaType.ClassType> type = ConstantClass.of(body, call.arguments().get(i));
        if (type.isEmpty()) {
          return Optional.empty();
        }
        out.add(type.get().erasedName());
      }
      return Optional.of(out);
    }

    /** The class whose instance is made: of a class object, or of a constructor. */
    private Optional<TypeName> madeBy(int index, int steps) {
      int at = source(index);
      if (at >= 0
          && body.body().get(at) instanceof Term.Call call
          && FINDING_CONSTRUCTORS.contains(call.name())) {
        return classOf(call.receiver(), steps);
      }
      return classOf(at, steps);
    }

    /** The class that a class object stands for. */
    private Optional<TypeName> classOf(int index, int steps) {
      int at = source(index);
      if (at < 0 || steps == 0) {
        return Optional.empty();
      }
      Optional<TypeName> literal = ConstantClass.of(body, at).map(JavaType.ClassType::name);
      if (literal.isPresent()) {
        return literal;
      }
      Term term = body.body().get(at);
      if (term instanceof Term.Cast cast) {
        return classOf(cast.operand(), steps - 1);
      }
      if (!(term instanceof Term.Call call) || !FINDING_CLASSES.contains(call.name())) {
        return term instanceof Term.Call call && call.name().equals("asSubclass")
            ? classOf(call.receiver(), steps - 1)
            : Optional.empty();
      }
      if (call.name().equals("getClass")) {
        return call.receiver() < 0 ? Optional.of(type.name()) : known(call.receiver());
      }
      boolean finder =
          body.method(at)
              .filter(found -> CLASS_FINDERS.contains(found.method().owner().binaryName()))
              .isPresent();
      return finder
          ? named(call, 0)
              .filter(name -> name.indexOf('/') < 0 && name.indexOf('[') < 0 && !name.isBlank())
              .map(TypeName::of)
          : Optional.empty();
    }

    private Optional<TypeName> objectOrClass(int index) {
      return classOf(index, MAX_STEPS).or(() -> known(index));
    }

    private Optional<TypeName> known(int index) {
      return body.type(index).className();
    }

    private int source(int index) {
      int at = index;
      for (int i = 0; i < MAX_STEPS && at >= 0; i++) {
        if (!(body.body().get(at) instanceof Term.Local local)) {
          return at;
        }
        at = Locals.onlySource(body, local.binding());
      }
      return at;
    }

    private void instantiate(TypeName made, Evidence at) {
      Optional<ResolvedType> found = application.type(made);
      if (found.isEmpty()) {
        return;
      }
      out.add(new WiringFact.Instantiated(made, at));
      found.get().methods().stream()
          .filter(each -> each.declared().isConstructor() && each.parameterTypes().isEmpty())
          .forEach(each -> call(each.name(), at));
    }

    private void invoke(TypeName on, String name, Optional<List<String>> parameters, Evidence at) {
      Optional<ResolvedType> level = application.type(on);
      while (level.isPresent()) {
        List<ResolvedMethod> named =
            level.get().methods().stream()
                .filter(each -> each.name().name().equals(name))
                .filter(
                    each ->
                        parameters.isEmpty() || each.name().parameters().equals(parameters.get()))
                .toList();
        if (named.size() == 1) {
          call(named.get(0).name(), at);
        }
        if (!named.isEmpty()) {
          return;
        }
        level = level.get().superclass().flatMap(above -> application.type(above.name()));
      }
    }

    /** What the provider files name; where there is none, everything that could be provided. */
    private void provided(TypeName service, Evidence at) {
      Set<String> named = providers.getOrDefault(service.binaryName(), Set.of());
      for (ResolvedType each : application.types()) {
        if (!named.isEmpty() && !named.contains(each.name().binaryName())) {
          continue;
        }
        if (!each.declared().isInterface()
            && !each.name().equals(service)
            && application.isSubtype(each.name(), service)) {
          out.add(new WiringFact.Instantiated(each.name(), at));
        }
      }
    }

    private void call(MethodName to, Evidence at) {
      out.add(new WiringFact.IndirectCall(method, to, Via.REFLECTIVE, Certainty.LIKELY, at));
    }
  }
}
