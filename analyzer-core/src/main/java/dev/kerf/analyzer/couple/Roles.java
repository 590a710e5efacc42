package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.CodeType.Form;
import dev.kerf.analyzer.codebase.CodeType.Member;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what each outermost type is for; the first rule that fits decides. */
final class Roles {

  /** How many direct subtypes make an abstract type or interface a base of the application. */
  private static final int BASE_SUBTYPES = 3;

  /** What Java writes into a class that can be serialised; it says nothing about the class. */
  private static final String SERIAL_VERSION = "serialVersionUID";

  /** Annotations by which a container makes one object for all; nobody hands such data around. */
  private static final Set<String> COLLABORATORS =
      Set.of("Service", "Component", "Stateless", "Stateful", "Singleton", "ApplicationScoped");

  private static final Set<String> OBJECT_METHODS =
      Set.of("equals", "hashCode", "toString", "compareTo", "<init>", "<clinit>");

  /** Types of servlets, JAX-RS and Spring for what an application does around its business. */
  private static final Set<String> AROUND_ALL =
      Set.of(
          "BeanPostProcessor",
          "Condition",
          "ContainerRequestFilter",
          "ContainerResponseFilter",
          "ExceptionMapper",
          "Filter",
          "GenericFilterBean",
          "HandlerInterceptor",
          "HandlerInterceptorAdapter",
          "OncePerRequestFilter",
          "ServletContextListener",
          "SpringBootCondition");

  private final Codebase codebase;
  private final Map<TypeName, String> entities = new HashMap<>();
  private final Map<TypeName, EntryPoint> entryPoints = new HashMap<>();
  private final Map<TypeName, StoreAccess> accesses = new HashMap<>();
  private final Map<TypeName, Integer> subtypes = new HashMap<>();
  private final Map<TypeName, TypeName> rows;

  private Roles(Codebase codebase, Map<TypeName, TypeName> rows) {
    this.codebase = codebase;
    this.rows = rows;
    for (EntityMapping mapping : codebase.mappings()) {
      entities.putIfAbsent(mapping.type().outermost(), mapping.store().id());
    }
    for (EntryPoint entry : codebase.entryPoints()) {
      entryPoints.merge(
          entry.method().owner().outermost(), entry, (a, b) -> a.kind().equals("main") ? b : a);
    }
    for (StoreAccess access : codebase.accesses()) {
      accesses.putIfAbsent(access.method().owner().outermost(), access);
    }
    for (CodeType type : codebase.types().values()) {
      for (TypeName supertype : type.supertypes()) {
        subtypes.merge(supertype, 1, Integer::sum);
      }
    }
  }

  /**
   * The role of every outermost type.
   *
   * @param rows the data access type of each {@linkplain RowTypes row type}
   */
  static SortedMap<TypeName, RoleAssignment> of(Codebase codebase, Map<TypeName, TypeName> rows) {
    Roles roles = new Roles(codebase, rows);
    SortedMap<TypeName, RoleAssignment> out = new TreeMap<>();
    for (CodeType type : codebase.types().values()) {
      if (!type.name().isNested()) {
        out.put(type.name(), roles.of(type));
      }
    }
    for (TypeName type : codebase.types().keySet()) {
      out.computeIfAbsent(
          type.outermost(),
          name -> new RoleAssignment(Role.DOMAIN, "only its nested types were read"));
    }
    return out;
  }

  private RoleAssignment of(CodeType type) {
    return exception(type)
        .or(() -> entity(type))
        .or(() -> entryPoint(type))
        .or(() -> dataAccess(type))
        .or(() -> configuration(type))
        .or(() -> row(type))
        .or(() -> shape(type))
        .orElseGet(() -> new RoleAssignment(Role.DOMAIN, "no rule of another role fits"));
  }

  private Optional<RoleAssignment> exception(CodeType type) {
    CodeType at = type;
    for (int depth = 0; depth < 20 && at != null; depth++) {
      for (String supertype : at.externalSupertypes()) {
        if (supertype.endsWith("Exception")
            || supertype.endsWith("Error")
            || supertype.equals("java.lang.Throwable")) {
          return role(Role.EXCEPTION, "extends " + supertype);
        }
      }
      at = at.supertypes().isEmpty() ? null : codebase.types().get(at.supertypes().get(0));
    }
    return Optional.empty();
  }

  private Optional<RoleAssignment> entity(CodeType type) {
    String store = entities.get(type.name());
    if (store != null) {
      return role(Role.ENTITY, "mapped to " + store);
    }
    for (String annotation : type.annotations()) {
      switch (simple(annotation)) {
        case "MappedSuperclass":
          return role(Role.BASE_TYPE, "annotated @MappedSuperclass");
        case "Entity", "Document":
          return role(Role.ENTITY, "annotated @" + simple(annotation));
        case "Embeddable":
          return role(Role.DOMAIN, "annotated @Embeddable: a part of entities without a table");
        default:
          break;
      }
    }
    return Optional.empty();
  }

  private Optional<RoleAssignment> entryPoint(CodeType type) {
    EntryPoint entry = entryPoints.get(type.name());
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.kind().equals("main")) {
      return role(Role.LAUNCHER, "starts the application");
    }
    String route = entry.route().isEmpty() ? entry.method().name() : entry.route();
    return role(Role.ENTRY_POINT, entry.kind() + ' ' + route);
  }

  private Optional<RoleAssignment> dataAccess(CodeType type) {
    StoreAccess access = accesses.get(type.name());
    for (String supertype : type.externalSupertypes()) {
      if (simple(supertype).endsWith("Repository") || simple(supertype).endsWith("Dao")) {
        return role(Role.REPOSITORY, "extends " + supertype);
      }
    }
    for (String annotation : type.annotations()) {
      if (simple(annotation).equals("Repository")) {
        return role(Role.REPOSITORY, "annotated @Repository");
      }
    }
    if (access == null) {
      return Optional.empty();
    }
    boolean mapper =
        type.form() == Form.INTERFACE && access.evidence().origin() == Evidence.Origin.XML;
    return mapper
        ? role(Role.MAPPER, "its statements stand in " + access.evidence().location().path())
        : role(Role.REPOSITORY, access.mode().word() + "s " + access.store().id() + " by itself");
  }

  private Optional<RoleAssignment> configuration(CodeType type) {
    for (String annotation : type.annotations()) {
      String name = simple(annotation);
      if (name.equals("Configuration")
          || name.equals("ConfigurationProperties")
          || name.endsWith("Application")
          || name.endsWith("AutoConfiguration")
          || name.equals("ControllerAdvice")
          || name.equals("RestControllerAdvice")
          || name.equals("ApplicationPath")) {
        return role(Role.CONFIGURATION, "annotated @" + name);
      }
    }
    return type.externalSupertypes().stream()
        .filter(supertype -> setsUp(simple(supertype)))
        .findFirst()
        .flatMap(supertype -> role(Role.CONFIGURATION, "is a " + supertype));
  }

  /** Whether a library's type is there for what stands around every request and every bean. */
  private static boolean setsUp(String name) {
    return AROUND_ALL.contains(name)
        || name.endsWith("Configurer")
        || name.endsWith("ConfigurerAdapter")
        || name.endsWith("Initializer")
        || name.endsWith("Registrar");
  }

  private Optional<RoleAssignment> row(CodeType type) {
    TypeName access = rows.get(type.name());
    return access == null
        ? Optional.empty()
        : role(Role.ENTITY, "carries what " + access.simpleName() + " reads and writes");
  }

  private Optional<RoleAssignment> shape(CodeType type) {
    if (type.form() == Form.ENUM) {
      return role(Role.ENUMERATION, "is an enum");
    }
    if (type.form() == Form.ANNOTATION) {
      return role(Role.UTILITY, "is an annotation");
    }
    int subtypeCount = subtypes.getOrDefault(type.name(), 0);
    boolean open = type.form() == Form.INTERFACE || Modifier.isAbstract(type.modifiers());
    if (open && subtypeCount >= BASE_SUBTYPES) {
      return role(Role.BASE_TYPE, subtypeCount + " types extend it directly");
    }
    if (allStatic(type)) {
      return role(Role.UTILITY, "has static members only");
    }
    if (onlyCarriesData(type)) {
      return role(Role.DTO, "has fields and accessors only");
    }
    return Optional.empty();
  }

  /** What inherits from a type of the application is used as an object of that type. */
  private static boolean allStatic(CodeType type) {
    int members = 0;
    if (!type.supertypes().isEmpty()) {
      return false;
    }
    for (Member field : type.fields()) {
      if (field.name().equals(SERIAL_VERSION)) {
        continue;
      }
      if (!Modifier.isStatic(field.modifiers()) && type.form() != Form.INTERFACE) {
        return false;
      }
      members++;
    }
    for (Member method : type.methods()) {
      if (!method.name().startsWith("<")) {
        if (!Modifier.isStatic(method.modifiers())) {
          return false;
        }
        members++;
      }
    }
    return members > 0;
  }

  private boolean onlyCarriesData(CodeType type) {
    return type.annotations().stream().map(Roles::simple).noneMatch(COLLABORATORS::contains)
        && hasState(type, new HashSet<>())
        && offersOnlyAccessors(type);
  }

  /** Whether its objects hold something, be it by fields that they inherit from a data carrier. */
  private boolean hasState(CodeType type, Set<TypeName> seen) {
    if (type.form() == Form.INTERFACE || !seen.add(type.name())) {
      return false;
    }
    for (Member field : type.fields()) {
      if (!Modifier.isStatic(field.modifiers())) {
        return true;
      }
    }
    for (TypeName supertype : type.supertypes()) {
      CodeType parent = codebase.types().get(supertype);
      if (parent != null && offersOnlyAccessors(parent) && hasState(parent, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean offersOnlyAccessors(CodeType type) {
    for (Member method : type.methods()) {
      String name = method.name();
      boolean accessor =
          OBJECT_METHODS.contains(name)
              || prefixed(name, "get")
              || prefixed(name, "set")
              || prefixed(name, "is")
              || type.form() == Form.RECORD && isComponent(type, name);
      if (!accessor) {
        return false;
      }
    }
    return true;
  }

  private static boolean isComponent(CodeType type, String name) {
    return type.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  private static boolean prefixed(String name, String prefix) {
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && !Character.isLowerCase(name.charAt(prefix.length()));
  }

  private static String simple(String binaryName) {
    int at = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'));
    return binaryName.substring(at + 1);
  }

  private static Optional<RoleAssignment> role(Role role, String reason) {
    return Optional.of(new RoleAssignment(role, reason));
  }
}
