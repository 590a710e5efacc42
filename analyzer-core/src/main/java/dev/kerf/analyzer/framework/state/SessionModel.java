package dev.kerf.analyzer.framework.state;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the attributes of sessions and of the whole web application that methods set and get by a
 * constant name. Attributes of a request live in one request, and are none.
 */
public final class SessionModel implements FrameworkModel {

  /**
   * What holds attributes.
   *
   * @param prefix of the name of the store, to tell the application's from a session's
   * @param argument index of the name among the arguments
   */
  private record Holder(TypeName type, String prefix, Map<String, Boolean> methods, int argument) {}

  /** Methods, and whether they write. */
  private static final Map<String, Boolean> ATTRIBUTES =
      Map.of("setAttribute", true, "removeAttribute", true, "getAttribute", false);

  private static final Map<String, Boolean> VALUES =
      Map.of(
          "setAttribute", true,
          "removeAttribute", true,
          "getAttribute", false,
          "putValue", true,
          "removeValue", true,
          "getValue", false);

  private static final String APPLICATION = "application/";

  private static final List<Holder> HOLDERS =
      List.of(
          new Holder(TypeName.of("jakarta.servlet.http.HttpSession"), "", VALUES, 0),
          new Holder(TypeName.of("javax.servlet.http.HttpSession"), "", VALUES, 0),
          new Holder(TypeName.of("org.springframework.web.server.WebSession"), "", ATTRIBUTES, 0),
          new Holder(
              TypeName.of("org.springframework.web.util.WebUtils"),
              "",
              Map.of(
                  "setSessionAttribute", true,
                  "getSessionAttribute", false,
                  "getRequiredSessionAttribute", false),
              1),
          new Holder(TypeName.of("jakarta.servlet.ServletContext"), APPLICATION, ATTRIBUTES, 0),
          new Holder(TypeName.of("javax.servlet.ServletContext"), APPLICATION, ATTRIBUTES, 0));

  private static final String SESSION_ATTRIBUTE =
      "org.springframework.web.bind.annotation.SessionAttribute";
  private static final String SESSION_ATTRIBUTES =
      "org.springframework.web.bind.annotation.SessionAttributes";

  @Override
  public String id() {
    return "sessions";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      kept(type, out);
      for (ResolvedMethod method : type.methods()) {
        bound(type, method, out);
        method.body().ifPresent(body -> called(application, type, method, body, out));
      }
    }
    return out;
  }

  /** A controller that keeps attributes of its model in the session writes them. */
  private static void kept(ResolvedType type, List<DomainFact> out) {
    Optional<ResolvedAnnotation> kept = type.annotation(SESSION_ATTRIBUTES);
    if (kept.isPresent() && !type.methods().isEmpty()) {
      for (String element : List.of("value", "names")) {
        for (String name : kept.get().texts(element)) {
          out.add(
              new DomainFact.StateTouched(
                  type.methods().get(0).name(),
                  new StoreName(StoreKind.SESSION, "", name),
                  true,
                  type.at(kept.get().line())));
        }
      }
    }
  }

  private static void bound(ResolvedType type, ResolvedMethod method, List<DomainFact> out) {
    for (List<ResolvedAnnotation> annotations : method.parameterAnnotations()) {
      for (ResolvedAnnotation annotation : annotations) {
        if (annotation.type().binaryName().equals(SESSION_ATTRIBUTE)) {
          annotation
              .text("value")
              .or(() -> annotation.text("name"))
              .ifPresent(
                  name ->
                      out.add(
                          new DomainFact.StateTouched(
                              method.name(),
                              new StoreName(StoreKind.SESSION, "", name),
                              false,
                              type.at(method.declared().line()))));
        }
      }
    }
  }

  private static void called(
      ResolvedApplication application,
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && body.method(i).isPresent()) {
        TypeName receiver = body.method(i).get().receiver();
        for (Holder holder : HOLDERS) {
          Boolean writes = holder.methods().get(call.name());
          if (writes != null
              && call.arguments().size() > holder.argument()
              && application.isSubtype(receiver, holder.type())) {
            ConstantText.of(body, call.arguments().get(holder.argument()))
                .filter(name -> !name.isBlank())
                .map(name -> new StoreName(StoreKind.SESSION, "", holder.prefix() + name))
                .ifPresent(
                    store ->
                        out.add(
                            new DomainFact.StateTouched(
                                method.name(), store, writes, type.at(call.line()))));
          }
        }
      }
    }
  }
}
