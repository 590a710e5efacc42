package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.EntityFact.KeyTable;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Which tables an operation on an entity touches: its own, what it loads eagerly, what it cascades
 * to.
 */
final class EntityTables {

  private static final Set<Cascading> ADDING = EnumSet.complementOf(EnumSet.of(Cascading.REMOVE));

  private final Map<TypeName, EntityMapped> byType = new TreeMap<>();
  private final Map<String, EntityMapped> byName = new TreeMap<>();
  private final Map<TypeName, List<EntityMapped>> below = new TreeMap<>();

  // What was worked out before: an entity whose references are all eager brings along hundreds, and
  // is asked for at each place that loads it. Threads may race to set the same value.
  private final Map<TypeName, Set<StoreName>> own = new ConcurrentHashMap<>();
  private final Map<TypeName, Set<StoreName>> eager = new ConcurrentHashMap<>();

  EntityTables(Collection<EntityMapped> entities) {
    for (EntityMapped entity : entities) {
      byType.putIfAbsent(entity.type(), entity);
      byName.putIfAbsent(entity.entityName().toLowerCase(Locale.ROOT), entity);
      byName.putIfAbsent(entity.type().binaryName().toLowerCase(Locale.ROOT), entity);
      entity
          .superEntity()
          .ifPresent(parent -> below.computeIfAbsent(parent, key -> new ArrayList<>()).add(entity));
    }
  }

  Collection<EntityMapped> all() {
    return byType.values();
  }

  Optional<EntityMapped> find(TypeName type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** An entity by the name that queries use, or by its class name. */
  Optional<EntityMapped> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The entities that have tables of their own: no query stands for them. */
  Collection<EntityMapped> kept() {
    return byType.values().stream().filter(entity -> !entity.ofQuery()).toList();
  }

  /** The tables of the entity itself, and of those below it where they have their own. */
  Set<StoreName> own(EntityMapped entity) {
    Set<StoreName> known = own.get(entity.type());
    if (known != null) {
      return known;
    }
    Set<StoreName> out = new LinkedHashSet<>(entity.tables());
    for (EntityMapped child : below.getOrDefault(entity.type(), List.of())) {
      out.addAll(own(child));
    }
    Set<StoreName> fixed = Collections.unmodifiableSet(out);
    own.put(entity.type(), fixed);
    return fixed;
  }

  /**
   * What is loaded together with an entity: link tables and targets of its eager attributes, and
   * what those load in turn.
   */
  Set<StoreName> eager(EntityMapped entity) {
    Set<StoreName> known = eager.get(entity.type());
    if (known != null) {
      return known;
    }
    Set<StoreName> out = new LinkedHashSet<>();
    follow(entity, AttributeMapped::eager, out, new LinkedHashSet<>());
    Set<StoreName> fixed = Collections.unmodifiableSet(out);
    eager.put(entity.type(), fixed);
    return fixed;
  }

  /**
   * What is written along with an entity: targets that the operations cascade to, and the link
   * tables that it and they own.
   */
  Set<StoreName> cascaded(EntityMapped entity, Set<Cascading> operations) {
    Set<StoreName> out = new LinkedHashSet<>();
    for (TypeName reached : reached(entity, operations, out)) {
      for (AttributeMapped attribute : byType.get(reached).attributes()) {
        if (!attribute.mappedByOther()) {
          attribute.linkTable().ifPresent(out::add);
        }
      }
    }
    return out;
  }

  /**
   * What is loaded before an operation is carried on: a merge compares with everything that it
   * copies to, a removal has to know whom it takes along.
   */
  Set<StoreName> loadedFor(EntityMapped entity, Set<Cascading> operations) {
    Set<StoreName> out = new LinkedHashSet<>();
    if (operations.contains(Cascading.MERGE)) {
      out.addAll(cascaded(entity, Set.of(Cascading.MERGE)));
    }
    if (operations.contains(Cascading.REMOVE)) {
      reached(entity, Set.of(Cascading.REMOVE), out);
    }
    return out;
  }

  /** The entity and those that it cascades to; their tables are added to {@code out}. */
  private Set<TypeName> reached(
      EntityMapped entity, Set<Cascading> operations, Set<StoreName> out) {
    Set<TypeName> seen = new LinkedHashSet<>();
    follow(entity, attribute -> operations.stream().anyMatch(attribute::carries), out, seen);
    return seen;
  }

  /** The tables that number the keys of an entity and of those that it cascades an addition to. */
  Set<StoreName> keyTables(TypeName type) {
    Set<StoreName> out = new TreeSet<>();
    find(type)
        .ifPresent(
            entity -> {
              for (TypeName one : reached(entity, ADDING, new LinkedHashSet<>())) {
                byType.get(one).keyTable().map(KeyTable::table).ifPresent(out::add);
              }
            });
    return out;
  }

  private void follow(
      EntityMapped entity,
      Predicate<AttributeMapped> wanted,
      Set<StoreName> out,
      Set<TypeName> seen) {
    if (!seen.add(entity.type())) {
      return;
    }
    for (AttributeMapped attribute : entity.attributes()) {
      if (attribute.kind() != AttributeKind.BASIC && wanted.test(attribute)) {
        attribute.linkTable().ifPresent(out::add);
        attribute
            .target()
            .flatMap(this::find)
            .ifPresent(
                target -> {
                  out.addAll(own(target));
                  follow(target, wanted, out, seen);
                });
      }
    }
    for (EntityMapped child : below.getOrDefault(entity.type(), List.of())) {
      follow(child, wanted, out, seen);
    }
  }

  /**
   * What a path of attributes touches beyond the entity that it starts from, step by step.
   *
   * @param toItsEnd whether a reference at the end of the path is followed; otherwise only its key
   *     is looked at, which stands in the table before
   */
  Map<String, Set<StoreName>> along(EntityMapped entity, String path, boolean toItsEnd) {
    Map<String, Set<StoreName>> out = new LinkedHashMap<>();
    walk(entity, path, "", toItsEnd, out, 0);
    return out;
  }

  private void walk(
      EntityMapped entity,
      String path,
      String walked,
      boolean toItsEnd,
      Map<String, Set<StoreName>> out,
      int depth) {
    if (depth > 20) {
      return;
    }
    Optional<AttributeMapped> step = longestStep(entity, path);
    if (step.isEmpty()) {
      return;
    }
    AttributeMapped attribute = step.get();
    String here = walked.isEmpty() ? attribute.path() : walked + '.' + attribute.path();
    Set<StoreName> touched = new LinkedHashSet<>();
    attribute.linkTable().ifPresent(touched::add);
    Optional<EntityMapped> target = attribute.target().flatMap(this::find);
    String rest = rest(path, attribute.path());
    boolean navigates = toItsEnd || !rest.isEmpty() || attribute.kind() != AttributeKind.TO_ONE;
    if (navigates) {
      target.ifPresent(entityThere -> touched.addAll(own(entityThere)));
    }
    if (!touched.isEmpty()) {
      out.put(here, touched);
    }
    if (target.isPresent() && !rest.isEmpty()) {
      // The key of the target stands in the owner's own table: reading it joins nothing.
      if (attribute.kind() == AttributeKind.TO_ONE && isKeyOnly(target.get(), rest)) {
        out.remove(here);
        return;
      }
      walk(target.get(), rest, here, toItsEnd, out, depth + 1);
    }
  }

  /** The attributes on a path, in order; of an embedded value at its end all that is inside. */
  List<AttributeMapped> attributes(EntityMapped entity, String path) {
    List<AttributeMapped> out = new ArrayList<>();
    Optional<EntityMapped> at = Optional.of(entity);
    String open = path;
    while (at.isPresent() && !open.isEmpty()) {
      Optional<AttributeMapped> step = longestStep(at.get(), open);
      if (step.isEmpty()) {
        String inside = open + '.';
        at.get().attributes().stream()
            .filter(attribute -> attribute.path().startsWith(inside))
            .forEach(out::add);
        return out;
      }
      out.add(step.get());
      open = rest(open, step.get().path());
      at = step.get().target().flatMap(this::find);
    }
    return out;
  }

  /** The entity at the end of a path, if it is a reference or a collection of entities. */
  Optional<EntityMapped> target(EntityMapped entity, String path) {
    Optional<EntityMapped> at = Optional.of(entity);
    String open = path;
    while (at.isPresent() && !open.isEmpty()) {
      Optional<AttributeMapped> step = longestStep(at.get(), open);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      open = rest(open, step.get().path());
      at = step.get().target().flatMap(this::find);
    }
    return at;
  }

  private static boolean isKeyOnly(EntityMapped entity, String rest) {
    return entity.attributes().stream()
        .anyMatch(attribute -> attribute.key() && attribute.path().equalsIgnoreCase(rest));
  }

  /**
   * The longest attribute that a path starts with. Paths are dotted ({@code customer.address.city})
   * or written in camel case without dots ({@code customerAddressCity}), as in method names.
   */
  private static Optional<AttributeMapped> longestStep(EntityMapped entity, String path) {
    AttributeMapped best = null;
    for (AttributeMapped attribute : entity.attributes()) {
      if (startsWith(path, attribute.path())
          && (best == null || attribute.path().length() > best.path().length())) {
        best = attribute;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean startsWith(String path, String attribute) {
    String squeezed = squeezed(attribute);
    String text = squeezed(path);
    if (!text.regionMatches(true, 0, squeezed, 0, squeezed.length())) {
      return false;
    }
    int end = end(path, attribute);
    return end == path.length()
        || path.charAt(end) == '.'
        || path.charAt(end) == '_'
        || Character.isUpperCase(path.charAt(end));
  }

  private static String squeezed(String path) {
    return path.replace(".", "").replace("_", "");
  }

  /** Where in the path the attribute's letters end. */
  private static int end(String path, String attribute) {
    int letters = squeezed(attribute).length();
    int at = 0;
    while (at < path.length() && letters > 0) {
      char c = path.charAt(at++);
      if (c != '.' && c != '_') {
        letters--;
      }
    }
    return at;
  }

  private static String rest(String path, String attribute) {
    String rest = path.substring(end(path, attribute));
    return rest.startsWith(".") || rest.startsWith("_") ? rest.substring(1) : rest;
  }
}
