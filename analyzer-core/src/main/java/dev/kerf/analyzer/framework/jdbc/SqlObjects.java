package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementStated;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The interfaces of which JDBI makes objects: a statement stands in the annotation of its method,
 * in a script that is named after the interface and the method, or in a template of the method's
 * name in the group that is named after the interface. Templates that an interface inherits a
 * method for are its own, so that the method is one of the interface, with its own tables.
 */
final class SqlObjects {

  private static final Set<String> PACKAGES =
      Set.of("org.jdbi.v3.sqlobject.statement", "org.skife.jdbi.v2.sqlobject");
  private static final Set<String> STATEMENTS =
      Set.of("SqlQuery", "SqlUpdate", "SqlBatch", "SqlCall", "SqlScript");

  /** Templates around and in a statement: tags of FreeMarker, conditions of StringTemplate. */
  private static final Pattern TAG =
      Pattern.compile("</?#[^>]*>|<if\\([^>]*\\)>|<else(?:if\\([^>]*\\))?>|<endif>|<--.*?-->");

  /** A name that the method's caller or an annotation defines. */
  private static final Pattern DEFINED = Pattern.compile("<([A-Za-z_]\\w*)>");

  private final ResolvedApplication application;
  private final Map<TypeName, TemplateGroups.Group> groups = new HashMap<>();

  /** By interface, the groups of those that extend it. */
  private final Map<TypeName, List<TemplateGroups.Group>> below = new HashMap<>();

  private Map<String, String> scripts;

  SqlObjects(ResolvedApplication application) {
    this.application = application;
    TemplateGroups all = new TemplateGroups(application);
    if (!all.isEmpty()) {
      application.types().stream()
          .filter(type -> type.declared().isInterface())
          .map(ResolvedType::name)
          .forEach(type -> all.at(places(type)).ifPresent(own -> add(type, own)));
    }
  }

  /** Both generations of the library name the group after the interface. */
  private static List<String> places(TypeName type) {
    String path = type.binaryName().replace('.', '/');
    return List.of(path + ".sql.stg", path + ".stg");
  }

  private void add(TypeName type, TemplateGroups.Group group) {
    groups.put(type, group);
    for (TypeName above : application.supertypes(type)) {
      if (!above.equals(type)) {
        below.computeIfAbsent(above, key -> new ArrayList<>()).add(group);
      }
    }
  }

  List<DomainFact> read() {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      int before = out.size();
      for (ResolvedMethod method : type.methods()) {
        method.annotations().stream()
            .filter(SqlObjects::isStatement)
            .flatMap(annotation -> stated(type, method, annotation).stream())
            .forEach(out::add);
      }
      if (groups.containsKey(type.name())) {
        addInherited(type, groups.get(type.name()), out);
      }
      if (out.size() > before && type.declared().isInterface()) {
        out.add(new WiringFact.ProxyProvided(type.name(), type.evidence()));
      }
    }
    return out;
  }

  private static boolean isStatement(ResolvedAnnotation annotation) {
    return PACKAGES.contains(annotation.type().packageName())
        && STATEMENTS.contains(annotation.type().simpleName());
  }

  private void addInherited(ResolvedType type, TemplateGroups.Group group, List<DomainFact> out) {
    Set<MethodName> known = new HashSet<>();
    type.methods().forEach(method -> known.add(method.name()));
    application.supertypes(type.name()).stream()
        .filter(above -> !above.equals(type.name()))
        .sorted()
        .flatMap(above -> application.type(above).stream())
        .forEach(above -> addInherited(type, above, group, known, out));
  }

  private void addInherited(
      ResolvedType type,
      ResolvedType above,
      TemplateGroups.Group group,
      Set<MethodName> known,
      List<DomainFact> out) {
    for (ResolvedMethod method : above.methods()) {
      MethodName own =
          new MethodName(type.name(), method.name().name(), method.name().parameters());
      for (ResolvedAnnotation annotation : method.annotations()) {
        Optional<String> text =
            isStatement(annotation)
                ? group.text(name(method, annotation), !below.containsKey(type.name()))
                : Optional.empty();
        if (text.isPresent() && known.add(own)) {
          out.add(stated(own, text.get(), group.evidence(name(method, annotation))));
        }
      }
    }
  }

  private static String name(ResolvedMethod method, ResolvedAnnotation annotation) {
    String written = String.join(" ", annotation.texts("value"));
    return written.isBlank() ? method.name().name() : written.strip();
  }

  private static StatementStated stated(MethodName method, String text, Evidence at) {
    return new StatementStated(
        method, Language.SQL, withoutTemplate(text), Optional.empty(), true, false, at);
  }

  /** Empty where the statement is only complete for the interfaces that inherit the method. */
  private Optional<DomainFact> stated(
      ResolvedType type, ResolvedMethod method, ResolvedAnnotation annotation) {
    Evidence at = type.at(annotation.line());
    String name = name(method, annotation);
    TemplateGroups.Group group = groups.get(type.name());
    List<TemplateGroups.Group> heirs = below.getOrDefault(type.name(), List.of());
    Optional<String> template =
        group == null ? Optional.empty() : group.text(name, heirs.isEmpty());
    if (template.isPresent()) {
      return Optional.of(stated(method.name(), template.get(), group.evidence(name)));
    }
    if (heirs.stream().anyMatch(heir -> heir.has(name))) {
      return Optional.empty();
    }
    Optional<String> text =
        name.chars().anyMatch(Character::isWhitespace)
            ? Optional.of(name)
            : script(type.name(), name);
    // Nothing but a name: the statement stands in a template that is not read.
    return Optional.of(
        new StatementStated(
            method.name(),
            text.isPresent() ? Language.SQL : Language.NAME,
            text.map(SqlObjects::withoutTemplate).orElse(name),
            Optional.empty(),
            text.isPresent(),
            false,
            at));
  }

  /** What is defined elsewhere becomes a part that is filled in, as mappers write it. */
  private static String withoutTemplate(String text) {
    return DEFINED.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll("\\${$1}");
  }

  private Optional<String> script(TypeName type, String name) {
    if (scripts == null) {
      scripts = new HashMap<>();
      for (ResolvedApplication.Document document : application.documents()) {
        if (document.fact() instanceof ScriptStated script) {
          scripts.putIfAbsent(lastParts(document.path()), script.text());
        }
      }
    }
    String path = type.binaryName().replace('.', '/') + '/' + name + ".sql";
    return Optional.ofNullable(scripts.get(lastParts(path)));
  }

  /** Package folders differ in how deep they stand; a type's own folder and the file decide. */
  private static String lastParts(String path) {
    int file = path.lastIndexOf('/');
    return path.substring(path.lastIndexOf('/', file - 1) + 1);
  }
}
