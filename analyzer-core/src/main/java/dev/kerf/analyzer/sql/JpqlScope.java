package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The aliases of one query block and what they stand for. Paths are kept until the block ends,
 * because the select list stands before the aliases.
 */
final class JpqlScope {
  private static final int MAX_CHAIN = 50;

  /** What an alias stands for: an entity, or a path from another alias. */
  private record Target(String entity, List<String> path) {}

  private record Reference(List<String> words, JpqlShape.PathUse.Role role) {}

  private final JpqlScope outer;
  private final Map<String, Target> aliases = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private String bareRoot = "";

  JpqlScope(JpqlScope outer) {
    this.outer = outer;
  }

  /** An entity is a root or is joined; the alias may be empty. */
  void entity(String entity, String alias) {
    if (alias.isEmpty()) {
      bareRoot = entity;
      aliases.put(
          key(entity.substring(entity.lastIndexOf('.') + 1)), new Target(entity, List.of()));
    } else {
      aliases.put(key(alias), new Target(entity, List.of()));
    }
  }

  /** An alias stands for a path, whose first word is another alias. */
  void path(List<String> words, String alias) {
    if (!alias.isEmpty()) {
      aliases.put(key(alias), new Target("", List.copyOf(words)));
    }
  }

  /** An alias that stands for nothing known: a derived table. */
  void opaque(String alias) {
    if (!alias.isEmpty()) {
      aliases.put(key(alias), new Target("", List.of()));
    }
  }

  /** A path, or a single word, is mentioned. */
  void refer(List<String> words, JpqlShape.PathUse.Role role) {
    references.add(new Reference(List.copyOf(words), role));
  }

  boolean isAlias(String word) {
    for (JpqlScope scope = this; scope != null; scope = scope.outer) {
      if (scope.aliases.containsKey(key(word))) {
        return true;
      }
    }
    return false;
  }

  /** Resolves every path of the block. */
  List<JpqlShape.PathUse> close() {
    List<JpqlShape.PathUse> paths = new ArrayList<>();
    for (Reference reference : references) {
      resolve(reference.words, 0)
          .filter(target -> !target.path.isEmpty())
          .ifPresent(
              target ->
                  paths.add(new JpqlShape.PathUse(target.entity, target.path, reference.role)));
    }
    return paths;
  }

  /** The entity and the attributes behind words; empty where their alias is unknown. */
  private Optional<Target> resolve(List<String> words, int depth) {
    if (words.isEmpty() || depth > MAX_CHAIN) {
      return Optional.empty();
    }
    for (JpqlScope scope = this; scope != null; scope = scope.outer) {
      Target target = scope.aliases.get(key(words.get(0)));
      if (target == null) {
        continue;
      }
      List<String> rest = words.subList(1, words.size());
      if (!target.entity.isEmpty()) {
        return Optional.of(new Target(target.entity, rest));
      }
      boolean itself = !target.path.isEmpty() && key(target.path.get(0)).equals(key(words.get(0)));
      JpqlScope from = itself ? scope.outer : scope;
      return from == null
          ? Optional.empty()
          : from.resolve(target.path, depth + 1).map(start -> appended(start, rest));
    }
    return bareRoot.isEmpty() ? Optional.empty() : Optional.of(new Target(bareRoot, words));
  }

  private static Target appended(Target start, List<String> rest) {
    List<String> path = new ArrayList<>(start.path);
    path.addAll(rest);
    return new Target(start.entity, path);
  }

  private static String key(String alias) {
    return alias.toLowerCase(Locale.ROOT);
  }
}
