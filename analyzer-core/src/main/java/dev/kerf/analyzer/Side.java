package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.InlineExemptions;
import dev.kerf.analyzer.boundary.InlineExemptions.Remark;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One side of a change, read.
 *
 * @param failed paths of inputs that state nothing because something is wrong with them
 * @param remarks what comments say to the gate
 */
record Side(Workspace workspace, Codebase codebase, Set<String> failed, List<Remark> remarks) {

  /**
   * A boundaries file held against what is here.
   *
   * @param formerNames of types that moved or were renamed since it was written, new to old
   */
  Ownership ownership(BoundariesFile file, Map<TypeName, TypeName> formerNames) {
    return ownership(file, codebase, formerNames);
  }

  /** Likewise, of any codebase. */
  static Ownership ownership(
      BoundariesFile file, Codebase codebase, Map<TypeName, TypeName> formerNames) {
    Set<StoreName> ofFrameworks =
        codebase.stores().values().stream()
            .filter(Store::framework)
            .map(Store::name)
            .collect(Collectors.toSet());
    return Ownership.of(file, elements(codebase), ofFrameworks, formerNames);
  }

  /**
   * A boundaries file with the exemptions that stand beside the code.
   *
   * @throws InvalidYamlException where one of them is wrong
   */
  BoundariesFile agreed(BoundariesFile file) throws InvalidYamlException {
    return file.with(InlineExemptions.read(remarks, CrossingKind.words(), file.links()));
  }

  /**
   * What a boundaries file has to place: outermost types, and stores that are the application's;
   * and what it may place: their columns, and caches and the like.
   */
  static SortedSet<Element> elements(Codebase codebase) {
    SortedSet<Element> out = new TreeSet<>();
    codebase.types().keySet().forEach(type -> out.add(type.outermost()));
    for (Store store : codebase.stores().values()) {
      if (!store.framework()) {
        out.add(store.name());
      }
    }
    for (StateUse use : codebase.stateUses()) {
      if (use.holder() instanceof StoreName store) {
        out.add(store);
      }
    }
    out.addAll(codebase.columnNames());
    return out;
  }

  /** Where the code says that a type or a store is there. */
  Optional<SourceLocation> declared(Element element) {
    Optional<Evidence> evidence =
        element instanceof StoreName store
            ? Optional.ofNullable(codebase.stores().get(store)).map(Store::evidence)
            : Optional.ofNullable(codebase.types().get(element)).map(CodeType::evidence);
    return evidence.map(Evidence::location);
  }

  /** What an older or newer side is held against it by. */
  Outline outline() {
    return Outline.of(this);
  }
}
