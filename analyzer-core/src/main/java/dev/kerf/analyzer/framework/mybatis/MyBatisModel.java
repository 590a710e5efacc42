package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads MyBatis mappers: files of statements, and statements in annotations. */
public final class MyBatisModel implements FrameworkModel {

  private static final String ANNOTATIONS = "org.apache.ibatis.annotations.";
  private static final Set<String> STATEMENTS = Set.of("Select", "Insert", "Update", "Delete");

  @Override
  public String id() {
    return "mybatis";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    Set<TypeName> proxies = new TreeSet<>();
    MapperFiles files = MapperFiles.of(application);
    for (MapperFiles.MappedStatement statement : files.all()) {
      Optional<ResolvedType> mapper = mapper(application, statement.namespace());
      MethodName method = method(mapper, statement);
      mapper.ifPresent(type -> proxies.add(type.name()));
      for (MapperFiles.MappedStatement sent : files.withNested(statement)) {
        Evidence at =
            new Evidence(Evidence.Origin.XML, new SourceLocation(sent.path(), sent.line()));
        sent.texts().forEach(text -> out.add(stated(method, text, at)));
      }
    }
    for (ResolvedType type : application.types()) {
      if (type.declared().isInterface() && annotated(type, out)) {
        proxies.add(type.name());
      }
    }
    for (TypeName proxy : proxies) {
      ResolvedType type = application.type(proxy).orElseThrow();
      out.add(new DomainFact.ProxyProvided(proxy, type.evidence()));
    }
    return out;
  }

  private static DomainFact stated(MethodName method, String text, Evidence at) {
    return new DomainFact.StatementStated(
        method, DomainFact.Language.SQL, text, Optional.empty(), true, false, at);
  }

  private static Optional<ResolvedType> mapper(ResolvedApplication application, String namespace) {
    String name = namespace.strip();
    return name.isEmpty() || name.contains("/")
        ? Optional.empty()
        : application.type(TypeName.of(name));
  }

  /** The interface's method of that name; overloads are not allowed there. */
  private static MethodName method(
      Optional<ResolvedType> mapper, MapperFiles.MappedStatement statement) {
    TypeName owner =
        mapper.map(ResolvedType::name).orElseGet(() -> TypeName.of(safe(statement.namespace())));
    return mapper
        .flatMap(
            type ->
                type.methods().stream()
                    .map(ResolvedMethod::name)
                    .filter(name -> name.name().equals(statement.id()))
                    .findFirst())
        .orElseGet(() -> new MethodName(owner, statement.id(), List.of()));
  }

  /** A namespace need not be a type name; what can't be one is made one. */
  private static String safe(String namespace) {
    String out = namespace.strip().replace('/', '.').replace('[', '_');
    return out.isEmpty() ? "mapper" : out;
  }

  private static boolean annotated(ResolvedType type, List<DomainFact> out) {
    boolean any = false;
    for (ResolvedMethod method : type.methods()) {
      for (ResolvedAnnotation annotation : method.annotations()) {
        String name = annotation.type().binaryName();
        if (name.startsWith(ANNOTATIONS)
            && STATEMENTS.contains(name.substring(ANNOTATIONS.length()))) {
          any = true;
          String text = String.join(" ", annotation.texts("value"));
          Evidence at = type.at(annotation.line());
          out.add(stated(method.name(), withoutMarkup(text), at));
        }
      }
    }
    return any
        || type.annotations().stream()
            .anyMatch(annotation -> annotation.type().binaryName().equals(ANNOTATIONS + "Mapper"));
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
