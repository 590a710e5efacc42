package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
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
      if (mapper.isEmpty()) {
        out.add(named(statement, files.withNested(statement), method));
        continue;
      }
      proxies.add(mapper.get().name());
      for (MapperFiles.MappedStatement sent : files.withNested(statement)) {
        Evidence at =
            new Evidence(Evidence.Origin.XML, new SourceLocation(sent.path(), sent.line()));
        sent.texts().forEach(text -> out.add(stated(method, text, at)));
      }
    }
    MapperAnnotations annotations = new MapperAnnotations(application, files);
    for (ResolvedType type : application.types()) {
      if (type.declared().isInterface() && annotations.read(type, out)) {
        proxies.add(type.name());
      }
    }
    new SqlSessions(application, files).read(out);
    proxies.addAll(new GenericMappers(application).read(out));
    for (TypeName proxy : proxies) {
      ResolvedType type = application.type(proxy).orElseThrow();
      out.add(new WiringFact.ProxyProvided(proxy, type.evidence()));
    }
    return out;
  }

  private static DomainFact named(
      MapperFiles.MappedStatement statement,
      List<MapperFiles.MappedStatement> sent,
      MethodName unsent) {
    return new StatementFact.StatementNamed(
        statement.key(),
        Optional.of(unsent),
        StatementFact.Language.SQL,
        sent.stream().flatMap(one -> one.texts().stream()).toList(),
        true,
        new Evidence(Evidence.Origin.XML, new SourceLocation(statement.path(), statement.line())));
  }

  static DomainFact stated(MethodName method, String text, Evidence at) {
    return new StatementFact.StatementStated(
        method, StatementFact.Language.SQL, text, Optional.empty(), true, false, at);
  }

  private static Optional<ResolvedType> mapper(ResolvedApplication application, String namespace) {
    String name = namespace.strip();
    return name.isEmpty() || name.contains("/")
        ? Optional.empty()
        : application.type(TypeName.of(name)).filter(type -> type.declared().isInterface());
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
}
