package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was changed together, as far back as it was read.
 *
 * @param commits how many were read; those that merge others say nothing of their own and do not
 *     count
 * @param whole whether these are all that there ever were: neither the limit nor a shallow clone
 *     cut the history off
 * @param changes newest first
 */
public record ChangeHistory(int commits, boolean whole, List<Change> changes) {

  /**
   * One commit.
   *
   * @param author by name
   * @param paths of Java sources that it touched, as they are called today
   */
  public record Change(String author, List<String> paths) {
    public Change {
      paths = List.copyOf(paths);
    }
  }

  /**
   * One commit as far as types of today are concerned.
   *
   * @param types outermost, at least one
   */
  public record TypeChange(String author, SortedSet<TypeName> types) {}

  public ChangeHistory {
    changes = List.copyOf(changes);
  }

  /** The changes of a codebase's types, newest first; those of other files are left out. */
  public List<TypeChange> of(Codebase codebase) {
    Map<String, SortedSet<TypeName>> typesOf = new HashMap<>();
    for (CodeType type : codebase.types().values()) {
      SourceLocation at = type.evidence().location();
      typesOf.computeIfAbsent(at.path(), key -> new TreeSet<>()).add(type.name().outermost());
    }
    List<TypeChange> out = new ArrayList<>();
    for (Change change : changes) {
      SortedSet<TypeName> types = new TreeSet<>();
      change.paths().forEach(path -> types.addAll(typesOf.getOrDefault(path, new TreeSet<>())));
      if (!types.isEmpty()) {
        out.add(new TypeChange(change.author(), types));
      }
    }
    return out;
  }
}
