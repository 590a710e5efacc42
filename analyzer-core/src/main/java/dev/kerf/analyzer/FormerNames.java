package dev.kerf.analyzer;

import dev.kerf.analyzer.discover.MovedFile;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Types that an older side knows by another name: their file is the same or has moved, and held one
 * type that is gone, or one of the same simple name.
 */
final class FormerNames {

  private final Outline older;
  private final Outline newer;
  private final Map<String, List<TypeName>> before;
  private final Map<String, List<TypeName>> now;
  private final SortedMap<TypeName, TypeName> found = new TreeMap<>();

  /** Begins with the files that are where they were. */
  FormerNames(Outline older, Outline newer) {
    this.older = older;
    this.newer = newer;
    this.before = older.typesByPath();
    this.now = newer.typesByPath();
    now.forEach((path, types) -> find(types, before.get(path)));
  }

  /** Of two sides that are read. */
  static SortedMap<TypeName, TypeName> between(Side older, Side newer) {
    FormerNames names = new FormerNames(older.outline(), newer.outline());
    if (names.mayHaveMoved()) {
      names.follow(MovedFile.between(older.workspace(), newer.workspace()));
    }
    return names.found();
  }

  /**
   * Whether files with types have gone and others have come: who knows them should compare them.
   */
  boolean mayHaveMoved() {
    return !now.keySet().containsAll(before.keySet()) && !before.keySet().containsAll(now.keySet());
  }

  void follow(List<MovedFile> files) {
    for (MovedFile moved : files) {
      find(now.getOrDefault(moved.to(), List.of()), before.get(moved.from()));
    }
  }

  /** New name to old name. */
  SortedMap<TypeName, TypeName> found() {
    return Collections.unmodifiableSortedMap(found);
  }

  private void find(List<TypeName> types, List<TypeName> old) {
    if (old != null && !old.equals(types)) {
      for (TypeName type : types) {
        if (!older.types().containsKey(type)) {
          former(type, old).ifPresent(name -> found.put(type, name));
        }
      }
    }
  }

  private Optional<TypeName> former(TypeName type, List<TypeName> old) {
    List<TypeName> gone = old.stream().filter(name -> !newer.types().containsKey(name)).toList();
    return gone.size() == 1
        ? Optional.of(gone.get(0))
        : gone.stream().filter(name -> name.simpleName().equals(type.simpleName())).findFirst();
  }
}
