package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.GenericBindings;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Mappers, services and active records that inherit their statements, of MyBatis-Plus, of what
 * extends it, and of tk.mybatis: which table they work on is told by the class that they are made
 * for. A library that is not at hand is known by the name of the base type alone.
 */
final class GenericMappers {

  private static final List<TypeName> MAPPERS =
      names(
          "com.baomidou.mybatisplus.core.mapper.BaseMapper",
          "com.baomidou.mybatisplus.mapper.BaseMapper",
          "com.github.yulichang.base.MPJBaseMapper",
          "tk.mybatis.mapper.common.Mapper",
          "tk.mybatis.mapper.common.BaseMapper",
          "tk.mybatis.mapper.common.MySqlMapper",
          "tk.mybatis.mapper.common.IdsMapper");

  /** Services of the library, and entities that keep themselves. */
  private static final List<TypeName> INHERITED =
      names(
          "com.baomidou.mybatisplus.extension.service.IService",
          "com.baomidou.mybatisplus.extension.repository.IRepository",
          "com.baomidou.mybatisplus.extension.activerecord.Model",
          "com.github.yulichang.base.MPJBaseService");

  private static final List<String> LIBRARIES =
      List.of("com.baomidou.", "com.github.yulichang.", "tk.mybatis.");

  /** Its static methods are handed the entity, or its class. */
  private static final TypeName KIT = TypeName.of("com.baomidou.mybatisplus.extension.toolkit.Db");

  private final ResolvedApplication application;
  private final MappedTable.Settings settings;
  private final Map<TypeName, MappedTable> tables = new HashMap<>();
  private final Map<TypeName, Optional<ResolvedType>> mapped = new HashMap<>();
  private final Map<TypeName, Boolean> bases = new HashMap<>();
  private final Map<MethodName, Set<String>> statements = new HashMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final GenericBindings bindings;
  private final Set<TypeName> mappers = new TreeSet<>();

  GenericMappers(ResolvedApplication application) {
    this.application = application;
    this.settings = MappedTable.Settings.of(application);
    this.bindings = new GenericBindings(application);
  }

  private static List<TypeName> names(String... names) {
    return List.of(names).stream().map(TypeName::of).toList();
  }

  /** Gives the mappers that were found. */
  Set<TypeName> read(List<DomainFact> out) {
    for (ResolvedType type : application.types()) {
      if (type.declared().isInterface() && mapped(type.name()).isPresent()) {
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

  private Optional<ResolvedType> mapped(TypeName mapper) {
    return mapped.computeIfAbsent(mapper, name -> entity(name, MAPPERS));
  }

  private Optional<ResolvedType> entity(TypeName type, List<TypeName> ancestors) {
    return ancestors.stream()
        .flatMap(
            ancestor ->
                application.asSuper(new JavaType.ClassType(type, List.of()), ancestor).stream())
        .filter(view -> !view.arguments().isEmpty())
        .flatMap(view -> view.arguments().get(view.arguments().size() - 1).className().stream())
        .flatMap(name -> application.type(name).stream())
        .findFirst();
  }

  private void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call) {
        read(type, method, body, i, call, out);
      }
    }
  }

  private void read(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      int index,
      Term.Call call,
      List<DomainFact> out) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.filter(Target.MethodTarget::application).isPresent()) {
      inherited(type, method, body, call, target.get(), out);
      return;
    }
    boolean open = target.isEmpty() && GenericStatement.isNamedLikeOne(call.name());
    if (!open && target.filter(named -> isOfLibrary(named)).isEmpty()) {
      return;
    }
    List<String> parameters = target.map(named -> named.method().parameters()).orElse(List.of());
    Evidence at = type.at(call.line());
    List<TypeName> bound = boundMappers(type, body, call);
    if (!bound.isEmpty()) {
      for (TypeName mapper : bound) {
        MethodName sender = new MethodName(mapper, call.name(), parameters);
        state(sender, List.of(call.name()), mapped(mapper).orElseThrow(), at, body, out);
      }
      return;
    }
    Optional<TypeName> receiver =
        target.map(Target.MethodTarget::receiver).or(() -> receiver(type, body, call));
    if (receiver.isEmpty()) {
      return;
    }
    MethodName sender = method.name();
    Optional<ResolvedType> entity = mapped(receiver.get());
    if (entity.isPresent() && (target.isPresent() || !isOnItself(body, call))) {
      sender = new MethodName(receiver.get(), call.name(), parameters);
      if (target.isEmpty()) {
        // Nothing declares what is called, so that the call would be missing otherwise.
        out.add(
            new WiringFact.IndirectCall(method.name(), sender, Via.STATIC, Certainty.LIKELY, at));
      }
    } else if (entity.isPresent()) {
      sender = method.name();
    } else if (receiver.get().equals(KIT)) {
      entity = handed(body, call.arguments());
    } else {
      // What a service inherits is the library's: the statement is its caller's.
      entity = entity(receiver.get(), INHERITED);
    }
    if (entity.isPresent()) {
      state(sender, List.of(call.name()), entity.get(), at, body, out);
    }
  }

  /**
   * The mappers that a call of a base class is made on: {@code mapper.insert(one)}, where each
   * class below says which mapper that is, or for which entity.
   */
  private List<TypeName> boundMappers(ResolvedType base, ResolvedBody body, Term.Call call) {
    JavaType receiver = call.receiver() < 0 ? null : body.type(call.receiver());
    List<TypeName> out = new ArrayList<>();
    if (receiver instanceof JavaType.TypeVariable
        || receiver instanceof JavaType.ClassType written && GenericBindings.isOpen(written)) {
      for (TypeName below : bindings.concreteBelow(base.name())) {
        out.addAll(boundMappers(receiver, base, below));
      }
    }
    return out;
  }

  private List<TypeName> boundMappers(JavaType receiver, ResolvedType base, TypeName below) {
    if (receiver instanceof JavaType.TypeVariable parameter) {
      return bindings.bound(parameter, base, below).stream()
          .map(JavaType.ClassType::name)
          .filter(mapper -> mapped(mapper).isPresent())
          .toList();
    }
    return bindings.bound((JavaType.ClassType) receiver, base, below).stream()
        .flatMap(asked -> mappers.stream().filter(mapper -> bindings.fits(mapper, asked)))
        .toList();
  }

  /**
   * A call of a method that an interface of the application adds to all of its mappers: it counts
   * as a method of the mapper that it is called on, as those of the library do, since that says for
   * which entity. A mapper that calls it on itself causes the statement by the method that calls.
   */
  private void inherited(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      Term.Call call,
      Target.MethodTarget target,
      List<DomainFact> out) {
    if (target.isStatic() || !isBase(target.method().owner())) {
      return;
    }
    Optional<ResolvedType> entity = mapped(target.receiver());
    Set<String> names = entity.isPresent() ? statements(target.method()) : Set.of();
    if (names.isEmpty()) {
      return;
    }
    Evidence at = type.at(call.line());
    MethodName sender = method.name();
    if (!isOnItself(body, call)) {
      MethodName called = target.method();
      sender = new MethodName(target.receiver(), called.name(), called.parameters());
      out.add(
          new WiringFact.IndirectCall(method.name(), sender, Via.STATIC, Certainty.CERTAIN, at));
    }
    state(sender, names, entity.get(), at, body, out);
  }

  /** An interface above mappers of the application that is made for no entity yet. */
  private boolean isBase(TypeName type) {
    return bases.computeIfAbsent(
        type,
        name ->
            application.type(name).filter(found -> found.declared().isInterface()).isPresent()
                && MAPPERS.stream().anyMatch(mapper -> application.isSubtype(name, mapper))
                && mapped(name).isEmpty());
  }

  /** The library's methods that a method of a base interface comes to on its own object. */
  private Set<String> statements(MethodName method) {
    Set<String> known = statements.get(method);
    if (known != null) {
      return known;
    }
    Set<String> out = new TreeSet<>();
    statements.put(method, out);
    Optional<ResolvedBody> body =
        application
            .type(method.owner())
            .flatMap(
                type -> type.methods().stream().filter(m -> m.name().equals(method)).findFirst())
            .flatMap(ResolvedMethod::body);
    if (body.isPresent()) {
      collect(body.get(), out);
    }
    return out;
  }

  private void collect(ResolvedBody body, Set<String> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (!(body.body().get(i) instanceof Term.Call call)) {
        continue;
      }
      Optional<Target.MethodTarget> target = body.method(i);
      boolean onItself = isOnItself(body, call);
      if (target.filter(Target.MethodTarget::application).isPresent()) {
        if (onItself && isBase(target.get().method().owner())) {
          out.addAll(statements(target.get().method()));
        }
      } else if (target.isEmpty()
          ? onItself && GenericStatement.isNamedLikeOne(call.name())
          : isOfLibrary(target.get()) && (onItself || target.get().receiver().equals(KIT))) {
        out.add(call.name());
      }
    }
  }

  private void state(
      MethodName sender,
      Collection<String> names,
      ResolvedType entity,
      Evidence at,
      ResolvedBody body,
      List<DomainFact> out) {
    WrapperColumns named = WrapperColumns.of(body, entity.name());
    MappedTable table = table(entity);
    GenericStatement statement =
        new GenericStatement(
            table, table.columnsOf(named.read()), table.columnsOf(named.written()));
    for (String name : names) {
      for (String text : statement.texts(name)) {
        if (seen.add(List.of(sender, text))) {
          out.add(MyBatisModel.stated(sender, text, at));
        }
      }
    }
  }

  private MappedTable table(ResolvedType entity) {
    return tables.computeIfAbsent(
        entity.name(), name -> MappedTable.of(application, entity, settings));
  }

  private static boolean isOfLibrary(Target.MethodTarget target) {
    String owner = target.method().owner().binaryName();
    return !target.application() && LIBRARIES.stream().anyMatch(owner::startsWith);
  }

  private static boolean isOnItself(ResolvedBody body, Term.Call call) {
    return call.receiver() < 0 || body.body().get(call.receiver()) instanceof Term.This;
  }

  /** What a call is made on whose method no library at hand declares. */
  private static Optional<TypeName> receiver(ResolvedType type, ResolvedBody body, Term.Call call) {
    return isOnItself(body, call)
        ? Optional.of(type.name())
        : body.type(call.receiver()).className();
  }

  private Optional<ResolvedType> handed(ResolvedBody body, Indices arguments) {
    List<JavaType> types = new ArrayList<>();
    arguments.stream().forEach(argument -> types.add(body.type(argument)));
    return types.stream().flatMap(given -> entity(given).stream()).findFirst();
  }

  private Optional<ResolvedType> entity(JavaType given) {
    if (given instanceof JavaType.ClassType of && !of.arguments().isEmpty()) {
      return entity(of.arguments().get(of.arguments().size() - 1));
    }
    return given.className().flatMap(application::type);
  }
}
