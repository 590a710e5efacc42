package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Backing beans of Jakarta Faces. Pages call them by expressions; the pages are not read, so their
 * public methods that are no accessors count as actions.
 */
final class FacesBeans {

  private static final Set<String> MANAGED =
      Set.of("javax.faces.bean.ManagedBean", "jakarta.faces.bean.ManagedBean");
  private static final Set<String> NAMED =
      Set.of(
          "javax.inject.Named",
          "jakarta.inject.Named",
          "javax.enterprise.inject.Model",
          "jakarta.enterprise.inject.Model");

  /** A named bean without one of these is named for another reader: a batch job, a decision. */
  private static final Set<String> SCOPES =
      Set.of(
          "RequestScoped",
          "ViewScoped",
          "SessionScoped",
          "ConversationScoped",
          "FlowScoped",
          "ApplicationScoped",
          "Model");

  private static final Set<String> FACES_SERVLET =
      Set.of("javax.faces.webapp.FacesServlet", "jakarta.faces.webapp.FacesServlet");
  private static final Set<String> ACCESSORS = Set.of("get", "set", "is");

  private final Exposure exposure;
  private final boolean faces;
  private final Map<String, String> declared = new HashMap<>();

  FacesBeans(Exposure exposure, WebDescriptors descriptors) {
    this.exposure = exposure;
    boolean configured = descriptors.hasServlet(FACES_SERVLET);
    for (Document document : exposure.application().documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("faces-config")) {
        configured = true;
        xml.root().children("managed-bean").forEach(this::declare);
      }
    }
    this.faces = configured;
  }

  private void declare(XmlElement bean) {
    Optional<String> type = bean.children("managed-bean-class").map(XmlElement::text).findFirst();
    Optional<String> name = bean.children("managed-bean-name").map(XmlElement::text).findFirst();
    if (type.isPresent() && name.isPresent()) {
      declared.put(type.get().strip(), name.get().strip());
    }
  }

  void read(ResolvedType type) {
    Optional<String> name = name(type);
    if (name.isEmpty() || type.declared().isInterface()) {
      return;
    }
    for (Exposure.Member member : exposure.members(type)) {
      if (isAction(member.method())) {
        exposure.add(member, "http", "#{" + name.get() + '.' + member.method().name().name() + '}');
      }
    }
  }

  private Optional<String> name(ResolvedType type) {
    String fromFile = declared.get(type.name().binaryName());
    if (fromFile != null) {
      return Optional.of(fromFile);
    }
    boolean scoped =
        faces
            && type.annotations().stream()
                .anyMatch(found -> SCOPES.contains(found.type().simpleName()));
    Set<String> wanted = scoped ? NAMED : Set.of();
    for (ResolvedAnnotation annotation : type.annotations()) {
      String annotationName = annotation.type().binaryName();
      if (MANAGED.contains(annotationName) || wanted.contains(annotationName)) {
        String simple = type.name().simpleName();
        return Optional.of(
            List.of("value", "name").stream()
                .flatMap(element -> annotation.text(element).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isAction(ResolvedMethod method) {
    String name = method.name().name();
    String returned = method.returnType().erasedName();
    boolean accessor =
        ACCESSORS.stream()
            .anyMatch(
                prefix ->
                    name.startsWith(prefix)
                        && name.length() > prefix.length()
                        && Character.isUpperCase(name.charAt(prefix.length())));
    boolean lifecycle =
        method.annotations().stream()
            .anyMatch(
                annotation ->
                    annotation.type().simpleName().equals("PostConstruct")
                        || annotation.type().simpleName().equals("PreDestroy")
                        || annotation.type().simpleName().equals("Produces"));
    return !accessor
        && !lifecycle
        && !method.declared().isStatic()
        && Modifier.has(method.declared().modifiers(), Modifier.PUBLIC)
        && (returned.equals("void") || returned.equals("java.lang.String"))
        && !(name.equals("toString") && method.parameterTypes().isEmpty());
  }
}
