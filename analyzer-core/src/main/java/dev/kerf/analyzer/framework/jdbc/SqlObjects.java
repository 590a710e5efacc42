package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementStated;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The interfaces of which JDBI makes objects: a statement stands in the annotation of its method,
 * or in a script that is named after the interface and the method.
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
  private Map<String, String> scripts;

  SqlObjects(ResolvedApplication application) {
    this.application = application;
  }

  List<DomainFact> read() {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      int before = out.size();
      for (ResolvedMethod method : type.methods()) {
        method.annotations().stream()
            .filter(SqlObjects::isStatement)
            .forEach(annotation -> out.add(stated(type, method, annotation)));
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

  private DomainFact stated(
      ResolvedType type, ResolvedMethod method, ResolvedAnnotation annotation) {
    Evidence at = type.at(annotation.line());
    String written = String.join(" ", annotation.texts("value"));
    String name = written.isBlank() ? method.name().name() : written.strip();
    Optional<String> text =
        name.chars().anyMatch(Character::isWhitespace)
            ? Optional.of(name)
            : script(type.name(), name);
    // Nothing but a name: the statement stands in a template that is not read.
    return new StatementStated(
        method.name(),
        text.isPresent() ? Language.SQL : Language.NAME,
        text.map(SqlObjects::withoutTemplate).orElse(name),
        Optional.empty(),
        text.isPresent(),
        false,
        at);
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
