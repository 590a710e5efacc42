package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The statements that stand in annotations of mapper interfaces, and what their results select. */
final class MapperAnnotations {

  private static final String PACKAGE = "org.apache.ibatis.annotations.";
  private static final Set<String> STATEMENTS = Set.of("Select", "Insert", "Update", "Delete");
  private static final Set<String> PROVIDERS =
      Set.of("SelectProvider", "InsertProvider", "UpdateProvider", "DeleteProvider");

  private final ResolvedApplication application;
  private final MapperFiles files;

  MapperAnnotations(ResolvedApplication application, MapperFiles files) {
    this.application = application;
    this.files = files;
  }

  /** Reads an interface; tells whether it is a mapper at all. */
  boolean read(ResolvedType type, List<DomainFact> out) {
    boolean any = type.annotations().stream().anyMatch(annotation -> is(annotation, "Mapper"));
    for (ResolvedMethod method : type.methods()) {
      for (ResolvedAnnotation annotation : method.annotations()) {
        Evidence at = type.at(annotation.line());
        if (STATEMENTS.contains(name(annotation))) {
          any = true;
          out.add(MyBatisModel.stated(method.name(), text(annotation), at));
          nested(type, method, new LinkedHashSet<>())
              .forEach(text -> out.add(MyBatisModel.stated(method.name(), text, at)));
        } else if (PROVIDERS.contains(name(annotation))) {
          any = true;
          provided(type, method, annotation, at).ifPresent(out::add);
        } else if (is(annotation, "SelectKey")) {
          annotation
              .texts("statement")
              .forEach(text -> out.add(MyBatisModel.stated(method.name(), text, at)));
        }
      }
    }
    return any;
  }

  private static boolean is(ResolvedAnnotation annotation, String name) {
    return name(annotation).equals(name);
  }

  /** The annotation's name inside MyBatis; empty for others. */
  private static String name(ResolvedAnnotation annotation) {
    String name = annotation.type().binaryName();
    return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
  }

  private static String text(ResolvedAnnotation annotation) {
    return withoutMarkup(String.join(" ", annotation.texts("value")));
  }

  /** The statement is what a method of another class gives: by default one of the same name. */
  private Optional<DomainFact> provided(
      ResolvedType type, ResolvedMethod method, ResolvedAnnotation annotation, Evidence at) {
    String provider = annotation.text("method").orElse(method.name().name());
    return annotation
        .text("type")
        .or(() -> annotation.text("value"))
        .flatMap(name -> application.type(TypeName.of(name)))
        .flatMap(
            found ->
                found.methods().stream()
                    .map(ResolvedMethod::name)
                    .filter(name -> name.name().equals(provider))
                    .findFirst())
        .map(found -> new StatementFact.StatementProvided(method.name(), found, at));
  }

  // ---- nested selects -----------------------------------------------------------------------

  /** The texts of what the results of a method select, directly and further on. */
  private List<String> nested(ResolvedType type, ResolvedMethod method, Set<MethodName> seen) {
    List<String> out = new ArrayList<>();
    if (!seen.add(method.name())) {
      return out;
    }
    for (ResolvedAnnotation annotation : method.annotations()) {
      if (is(annotation, "Results")) {
        selects(annotation).forEach(name -> out.addAll(selected(type, name, seen)));
      } else if (is(annotation, "ResultMap")) {
        for (String map : annotation.texts("value")) {
          out.addAll(files.selectedBy(type.name().binaryName(), map));
          results(type, map)
              .forEach(
                  results ->
                      selects(results).forEach(name -> out.addAll(selected(type, name, seen))));
        }
      }
    }
    return out;
  }

  /** The results that another method of the interface declares under a name. */
  private static Stream<ResolvedAnnotation> results(ResolvedType type, String id) {
    return type.methods().stream()
        .flatMap(method -> method.annotations().stream())
        .filter(annotation -> is(annotation, "Results"))
        .filter(results -> results.text("id").filter(id::equals).isPresent());
  }

  private static List<String> selects(ResolvedAnnotation results) {
    List<String> out = new ArrayList<>();
    for (ResolvedAnnotation result : results.nested("value")) {
      Stream.of("one", "many")
          .flatMap(kind -> result.nested(kind).stream())
          .flatMap(association -> association.text("select").stream())
          .forEach(out::add);
    }
    return out;
  }

  private List<String> selected(ResolvedType type, String select, Set<MethodName> seen) {
    int dot = select.lastIndexOf('.');
    Optional<ResolvedType> mapper =
        dot < 0 ? Optional.of(type) : application.type(TypeName.of(select.substring(0, dot)));
    String name = select.substring(dot + 1);
    List<String> out = new ArrayList<>();
    for (ResolvedMethod method : mapper.map(ResolvedType::methods).orElse(List.of())) {
      if (method.name().name().equals(name)) {
        method.annotations().stream()
            .filter(annotation -> STATEMENTS.contains(name(annotation)))
            .forEach(annotation -> out.add(text(annotation)));
        out.addAll(nested(mapper.get(), method, seen));
      }
    }
    String namespace = mapper.map(found -> found.name().binaryName()).orElse("");
    out.addAll(files.texts(namespace + '.' + name));
    return out;
  }

  /** A statement inside {@code <script>} without its tags: every branch taken. */
  private static String withoutMarkup(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith("<script>")) {
      return text;
    }
    return trimmed
        .replaceAll("(?i)<where>", " where ")
        .replaceAll("(?i)<set>", " set ")
        .replaceAll("(?s)<[a-zA-Z/!][^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
