package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is found while one file is resolved: uses of workspace types, sites without an answer. */
final class UnitFindings {

  private final DeclarationIndex index;
  private final String root;
  private final Set<TypeUse> uses = new HashSet<>();
  private final List<UnresolvedSite> unresolved = new ArrayList<>();
  private final Set<String> unknownTypes = new HashSet<>();

  UnitFindings(DeclarationIndex index, String root) {
    this.index = index;
    this.root = root;
  }

  /** A use of a workspace type by another one; any other is left out. */
  void use(TypeName from, TypeName to, TypeUse.Kind kind, int line) {
    if (!from.equals(to)) {
      Declaration declaration = index.find(to, root);
      if (declaration != null && declaration.application()) {
        uses.add(new TypeUse(from, to, kind, line));
      }
    }
  }

  void unresolved(int line, UnresolvedSite.Kind kind, String expression, String reason) {
    unresolved.add(new UnresolvedSite(line, kind, expression, reason));
  }

  /** A type that nothing declares, once for each name in the file. */
  void unknownType(int line, String name, String reason) {
    if (unknownTypes.add(name)) {
      unresolved(line, UnresolvedSite.Kind.TYPE, name, reason);
    }
  }

  List<TypeUse> uses() {
    return uses.stream().sorted().toList();
  }

  /** Two sites on one line may look the same and are still two. */
  List<UnresolvedSite> unresolved() {
    return unresolved.stream().sorted().toList();
  }
}
