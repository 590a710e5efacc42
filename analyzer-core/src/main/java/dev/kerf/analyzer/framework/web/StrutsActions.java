package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Actions of Struts 1 and 2, by their configuration: {@code struts-config.xml} maps a path to a
 * class, {@code struts.xml} a name in a namespace to a class and a method.
 */
final class StrutsActions {

  private static final String STRUTS_SERVLET = "org.apache.struts.action.ActionServlet";
  private static final TypeName DISPATCHING =
      TypeName.of("org.apache.struts.actions.DispatchAction");
  private static final Set<String> DELEGATES =
      Set.of(
          "org.springframework.web.struts.DelegatingActionProxy",
          "org.springframework.web.struts.AutowiringRequestProcessor");
  private static final List<String> STEREOTYPES =
      List.of(
          "org.springframework.stereotype.Component",
          "org.springframework.stereotype.Controller",
          "org.springframework.stereotype.Service",
          "javax.inject.Named",
          "jakarta.inject.Named");
  private static final String CONVENTION = "org.apache.struts2.convention.annotation.";
  private static final int STRUTS_PARAMETERS = 4;

  private final Exposure exposure;
  private final WebDescriptors descriptors;
  private final Map<String, TypeName> springBeans = new HashMap<>();

  StrutsActions(Exposure exposure, WebDescriptors descriptors) {
    this.exposure = exposure;
    this.descriptors = descriptors;
    for (Document document : exposure.application().documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("beans")) {
        xml.root().children("bean").forEach(this::springBean);
      }
    }
    for (ResolvedType type : exposure.application().types()) {
      for (String stereotype : STEREOTYPES) {
        type.annotation(stereotype)
            .flatMap(found -> found.text("value"))
            .ifPresent(name -> springBeans.putIfAbsent(name, type.name()));
      }
    }
  }

  private void springBean(XmlElement bean) {
    Optional<TypeName> type = bean.attribute("class").flatMap(StrutsActions::typeName);
    for (String attribute : List.of("id", "name")) {
      bean.attribute(attribute)
          .ifPresent(
              names -> {
                for (String name : names.split("[,; ]+")) {
                  type.ifPresent(found -> springBeans.putIfAbsent(name, found));
                }
              });
    }
  }

  void readConfigurations() {
    for (Document document : exposure.application().documents()) {
      if (document.fact() instanceof XmlStated xml) {
        if (xml.root().name().equals("struts-config")) {
          xml.root()
              .children("action-mappings")
              .flatMap(mappings -> mappings.children("action"))
              .forEach(action -> first(action, at(document, action)));
        } else if (xml.root().name().equals("struts")) {
          xml.root().children("package").forEach(found -> second(found, document));
        }
      }
    }
  }

  private static Evidence at(Document document, XmlElement element) {
    return new Evidence(Evidence.Origin.XML, new SourceLocation(document.path(), element.line()));
  }

  // ---- Struts 1 -----------------------------------------------------------------------------

  private void first(XmlElement action, Evidence at) {
    String path = action.attribute("path").orElse("");
    Optional<ResolvedType> type =
        action
            .attribute("type")
            .flatMap(name -> DELEGATES.contains(name) ? bean(path) : typeName(name))
            .flatMap(name -> exposure.application().type(name));
    if (type.isEmpty()) {
      return;
    }
    String route = path + descriptors.suffix(STRUTS_SERVLET, ".do");
    boolean dispatching = exposure.application().isSubtype(type.get().name(), DISPATCHING);
    Optional<String> parameter = action.attribute("parameter");
    for (Exposure.Member member : exposure.members(type.get())) {
      String name = member.method().name().name();
      boolean takesRequest = member.method().parameterTypes().size() == STRUTS_PARAMETERS;
      if (!dispatching && takesRequest && (name.equals("execute") || name.equals("perform"))) {
        exposure.add(member.method(), "http", route, at);
      } else if (dispatching && takesRequest && returnsForward(member.method())) {
        exposure.add(
            member.method(),
            "http",
            parameter.map(key -> route + '?' + key + '=' + name).orElse(route),
            at);
      }
    }
  }

  private Optional<TypeName> bean(String path) {
    return Optional.ofNullable(springBeans.get(path));
  }

  private static boolean returnsForward(ResolvedMethod method) {
    return method.returnType().erasedName().equals("org.apache.struts.action.ActionForward");
  }

  // ---- Struts 2 -----------------------------------------------------------------------------

  private void second(XmlElement struts, Document document) {
    String namespace = struts.attribute("namespace").orElse("");
    struts
        .children("action")
        .forEach(
            action -> {
              String name = action.attribute("name").orElse("");
              String type = action.attribute("class").orElse("");
              String method = action.attribute("method").orElse("execute");
              String path = Exposure.path(namespace, name);
              Set<String> others = others(struts, action);
              Evidence at = at(document, action);
              for (ResolvedType found : classes(type)) {
                for (Exposure.Member member : exposure.members(found)) {
                  String called = member.method().name().name();
                  if (isAction(member.method()) && matches(method, called)) {
                    exposure.add(member.method(), "http", path + ".action", at);
                  } else if (isAction(member.method()) && others.contains(called)) {
                    exposure.add(member.method(), "http", path + '!' + called + ".action", at);
                  }
                }
              }
            });
  }

  /** The methods that a request may name itself, beside the one that is configured. */
  private static Set<String> others(XmlElement struts, XmlElement action) {
    Set<String> out = new HashSet<>();
    Stream.concat(struts.children("global-allowed-methods"), action.children("allowed-methods"))
        .flatMap(names -> Stream.of(names.text().split(",")))
        .forEach(name -> out.add(name.strip()));
    return out;
  }

  /** A class by its name, a bean of Spring, or all classes that a name with {1} may stand for. */
  private List<ResolvedType> classes(String written) {
    if (written.indexOf('{') >= 0) {
      return exposure.application().types().stream()
          .filter(type -> matches(written, type.name().binaryName()))
          .toList();
    }
    return Optional.ofNullable(springBeans.get(written))
        .or(() -> typeName(written))
        .flatMap(name -> exposure.application().type(name))
        .stream()
        .toList();
  }

  private static boolean matches(String pattern, String name) {
    if (pattern.indexOf('{') < 0) {
      return pattern.equals(name);
    }
    StringBuilder regex = new StringBuilder();
    for (String literal : pattern.split("\\{\\d}", -1)) {
      regex.append(regex.isEmpty() ? "" : "[^.]+").append(Pattern.quote(literal));
    }
    return name.matches(regex.toString());
  }

  private static boolean isAction(ResolvedMethod method) {
    return method.parameterTypes().isEmpty()
        && method.returnType().erasedName().equals("java.lang.String")
        && !method.name().name().startsWith("get");
  }

  /** {@code @Action} of the convention plugin. */
  void read(ResolvedType type) {
    Optional<String> namespace =
        type.annotation(CONVENTION + "Namespace").flatMap(found -> found.text("value"));
    for (ResolvedMethod method : type.methods()) {
      for (ResolvedAnnotation annotation : method.annotations()) {
        if (annotation.type().binaryName().equals(CONVENTION + "Action")) {
          String name = annotation.text("value").orElse(method.name().name());
          String path = name.startsWith("/") ? name : namespace.orElse("") + '/' + name;
          exposure.add(type, method, "http", Exposure.path(path) + ".action");
        }
      }
    }
  }

  private static Optional<TypeName> typeName(String written) {
    String name = written.strip();
    return name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('[') >= 0
        ? Optional.empty()
        : Optional.of(TypeName.of(name));
  }
}
