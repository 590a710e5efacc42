package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Mappers and services of MyBatis-Plus that inherit their statements: which table they work on is
 * told by the class that they are made for.
 */
final class GenericMappers {

  private static final TypeName MAPPER =
      TypeName.of("com.baomidou.mybatisplus.core.mapper.BaseMapper");
  private static final List<TypeName> SERVICES =
      List.of(
          TypeName.of("com.baomidou.mybatisplus.extension.service.IService"),
          TypeName.of("com.baomidou.mybatisplus.extension.repository.IRepository"));
  private static final String ANNOTATIONS = "com.baomidou.mybatisplus.annotation.";

  private final ResolvedApplication application;
  private final Set<List<Object>> seen = new HashSet<>();

  GenericMappers(ResolvedApplication application) {
    this.application = application;
  }

  /** Gives the mappers that were found. */
  Set<TypeName> read(List<DomainFact> out) {
    Set<TypeName> mappers = new TreeSet<>();
    for (ResolvedType type : application.types()) {
      if (type.declared().isInterface() && entity(type.name(), MAPPER).isPresent()) {
        mappers.add(type.name());
      }
    }
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, method, body, out));
      }
    }
    return mappers;
  }

  private Optional<ResolvedType> entity(TypeName type, TypeName ancestor) {
    return application
        .asSuper(new JavaType.ClassType(type, List.of()), ancestor)
        .filter(view -> !view.arguments().isEmpty())
        .flatMap(view -> view.arguments().get(view.arguments().size() - 1).className())
        .flatMap(application::type);
  }

  private void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      Optional<Target.MethodTarget> target = body.method(i);
      if (!(body.body().get(i) instanceof Term.Call call)
          || target.isEmpty()
          || target.get().application()
          || !target.get().method().owner().binaryName().startsWith("com.baomidou.")) {
        continue;
      }
      TypeName receiver = target.get().receiver();
      Optional<ResolvedType> mapped = entity(receiver, MAPPER);
      MethodName sender =
          mapped.isPresent()
              ? new MethodName(receiver, call.name(), target.get().method().parameters())
              : method.name();
      // What a service inherits is the library's: the statement is its caller's.
      Optional<ResolvedType> entity =
          mapped.or(
              () ->
                  SERVICES.stream()
                      .flatMap(service -> entity(receiver, service).stream())
                      .findFirst());
      if (entity.isPresent() && seen.add(List.of(sender, call.name(), entity.get().name()))) {
        for (String text : texts(call.name(), entity.get())) {
          out.add(MyBatisModel.stated(sender, text, type.at(call.line())));
        }
      }
    }
  }

  private static List<String> texts(String method, ResolvedType entity) {
    String table = table(entity);
    String select = "select * from " + table;
    String insert = "insert into " + table + " values (?)";
    String update = "update " + table + " set x = ?";
    if (method.startsWith("insert") || method.equals("save") || method.equals("saveBatch")) {
      return List.of(insert);
    }
    if (method.startsWith("saveOrUpdate")) {
      return List.of(select, insert, update);
    }
    if (method.startsWith("update") || method.equals("lambdaUpdate")) {
      return List.of(update);
    }
    if (method.startsWith("delete") || method.startsWith("remove")) {
      return List.of(isMarkedOnly(entity) ? update : "delete from " + table);
    }
    boolean plain = method.startsWith("getBaseMapper") || method.startsWith("getEntityClass");
    return plain ? List.of() : List.of(select);
  }

  /** Whether rows are never deleted but marked so. */
  private static boolean isMarkedOnly(ResolvedType entity) {
    return entity.fields().stream()
        .flatMap(field -> field.annotations().stream())
        .anyMatch(annotation -> annotation.type().binaryName().equals(ANNOTATIONS + "TableLogic"));
  }

  /** As annotated, else the class name with underscores. */
  private static String table(ResolvedType entity) {
    Optional<ResolvedAnnotation> annotation = entity.annotation(ANNOTATIONS + "TableName");
    return annotation
        .flatMap(found -> found.text("value"))
        .filter(name -> !name.isBlank())
        .orElseGet(
            () ->
                entity
                    .name()
                    .simpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                    .toLowerCase(Locale.ROOT));
  }
}
