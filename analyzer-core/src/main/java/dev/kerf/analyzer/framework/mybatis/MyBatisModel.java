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
      if (mapper.isEmpty()) {
        TypeName owner = TypeName.of(safe(statement.namespace()));
        MethodName unsent = new MethodName(owner, statement.id(), List.of());
        out.add(named(statement, files.withNested(statement), unsent));
        continue;
      }
      List<MethodName> methods = methods(application, mapper.get(), statement.id());
      proxies.add(mapper.get().name());
      for (MapperFiles.MappedStatement sent : files.withNested(statement)) {
        Evidence at =
            new Evidence(Evidence.Origin.XML, new SourceLocation(sent.path(), sent.line()));
        for (String text : sent.texts()) {
          methods.forEach(method -> out.add(stated(method, text, at)));
        }
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

  /**
   * The interface's methods of a name, else those that it inherits as methods of its own. There is
   * one statement for all overloads.
   */
  private static List<MethodName> methods(
      ResolvedApplication application, ResolvedType mapper, String id) {
    List<MethodName> own = named(mapper, id);
    if (!own.isEmpty()) {
      return own;
    }
    Set<MethodName> inherited = new TreeSet<>();
    for (TypeName above : application.supertypes(mapper.name())) {
      application.type(above).stream()
          .flatMap(type -> named(type, id).stream())
          .map(name -> new MethodName(mapper.name(), id, name.parameters()))
          .forEach(inherited::add);
    }
    return inherited.isEmpty()
        ? List.of(new MethodName(mapper.name(), id, List.of()))
        : List.copyOf(inherited);
  }

  private static List<MethodName> named(ResolvedType type, String id) {
    return type.methods().stream()
        .map(ResolvedMethod::name)
        .filter(name -> name.name().equals(id))
        .toList();
  }

  /** A namespace need not be a type name; what can't be one is made one. */
  private static String safe(String namespace) {
    String out = namespace.strip().replace('/', '.').replace('[', '_');
    return out.isEmpty() ? "mapper" : out;
  }
}
