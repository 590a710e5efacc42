package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Optional;

/**
 * Action beans of Stripes. Their address is the binding, or made of package and name as the
 * framework's own resolver does it; the event is a parameter of the request.
 */
final class StripesActions {

  private static final String PACKAGE = "net.sourceforge.stripes.action.";
  private static final TypeName ACTION_BEAN = TypeName.of(PACKAGE + "ActionBean");
  private static final List<String> BASE_PACKAGES = List.of("web", "www", "stripes", "action");
  private static final List<String> SUFFIXES = List.of("ActionBean", "Action", "Bean");

  private final Exposure exposure;

  StripesActions(Exposure exposure) {
    this.exposure = exposure;
  }

  void read(ResolvedType type) {
    if (Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)
        || type.declared().isInterface()
        || !exposure.application().isSubtype(type.name(), ACTION_BEAN)) {
      return;
    }
    String address =
        type.annotation(PACKAGE + "UrlBinding")
            .flatMap(binding -> binding.text("value"))
            .orElseGet(() -> conventional(type.name()));
    for (Exposure.Member member : exposure.members(type)) {
      if (isHandler(member.method())) {
        exposure.add(member, "http", route(address, event(member.method())));
      }
    }
  }

  private static boolean isHandler(ResolvedMethod method) {
    return method.returnType().erasedName().equals(PACKAGE + "Resolution")
        && method.parameterTypes().isEmpty()
        && Modifier.has(method.declared().modifiers(), Modifier.PUBLIC);
  }

  private static String event(ResolvedMethod method) {
    return find(method, "HandlesEvent")
        .flatMap(handles -> handles.text("value"))
        .orElse(method.name().name());
  }

  private static Optional<ResolvedAnnotation> find(ResolvedMethod method, String annotation) {
    return method.annotations().stream()
        .filter(found -> found.type().binaryName().equals(PACKAGE + annotation))
        .findFirst();
  }

  private static String route(String address, String event) {
    return address.contains("{$event}")
        ? address.replace("{$event}", event)
        : address + '?' + event;
  }

  private static String conventional(TypeName type) {
    String name = type.binaryName().replace('$', '.');
    for (String base : BASE_PACKAGES) {
      int at = name.indexOf('.' + base + '.');
      if (at >= 0) {
        name = name.substring(at + base.length() + 2);
      }
    }
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        name = name.substring(0, name.length() - suffix.length());
        break;
      }
    }
    return '/' + name.replace('.', '/') + ".action";
  }
}
