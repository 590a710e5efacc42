package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types at hand, and what names in them mean so far as generators ask: by imports alone. */
final class WrittenTypes {

  private final Map<String, Written> byName = new LinkedHashMap<>();

  /** A type with the unit that states it. */
  record Written(TypeDeclared type, DeclaredUnit unit) {

    /** Whether one of its annotations has that name, in one of the packages. */
    Optional<AnnotationUse> annotation(List<AnnotationUse> uses, String... qualified) {
      for (AnnotationUse use : uses) {
        for (String name : qualified) {
          if (use.type() instanceof TypeReference.Named named && means(named.dotted(), name)) {
            return Optional.of(use);
          }
        }
      }
      return Optional.empty();
    }

    private boolean means(String written, String qualified) {
      if (written.equals(qualified)) {
        return true;
      }
      int dot = qualified.lastIndexOf('.');
      if (!qualified.substring(dot + 1).equals(written)) {
        return false;
      }
      for (ImportDeclared declared : unit.stated().imports()) {
        if (declared.name().equals(declared.onDemand() ? qualified.substring(0, dot) : qualified)) {
          return true;
        }
      }
      return false;
    }
  }

  WrittenTypes(Collection<DeclaredUnit> units) {
    List<DeclaredUnit> ordered = new ArrayList<>(units);
    ordered.sort(Comparator.comparing(DeclaredUnit::path));
    for (DeclaredUnit unit : ordered) {
      for (TypeDeclared type : unit.stated().types()) {
        byName.putIfAbsent(type.name().binaryName(), new Written(type, unit));
      }
    }
  }

  /** In the order of their files. */
  Collection<Written> all() {
    return byName.values();
  }

  Optional<Written> find(TypeName name) {
    return Optional.ofNullable(byName.get(name.binaryName()));
  }

  /** The type at hand that a name in another one means. */
  Optional<Written> find(TypeReference reference, Written in) {
    if (reference instanceof TypeReference.Binary binary) {
      return find(binary.name());
    }
    if (!(reference instanceof TypeReference.Named named)) {
      return Optional.empty();
    }
    String dotted = named.dotted();
    int dot = dotted.indexOf('.');
    String first = dot < 0 ? dotted : dotted.substring(0, dot);
    String rest = dot < 0 ? "" : dotted.substring(dot).replace('.', '$');
    return candidates(first, in).stream()
        .map(name -> byName.get(name + rest))
        .filter(found -> found != null)
        .findFirst()
        .or(() -> Optional.ofNullable(byName.get(dotted)));
  }

  /** What a simple name may mean, the nearest first. */
  private static List<String> candidates(String simple, Written in) {
    List<String> names = new ArrayList<>();
    names.add(in.type().name().binaryName() + '$' + simple);
    in.type().enclosing().ifPresent(outer -> names.add(outer.binaryName() + '$' + simple));
    for (ImportDeclared declared : in.unit().stated().imports()) {
      if (!declared.onDemand() && declared.name().endsWith('.' + simple)) {
        names.add(declared.name());
      }
    }
    String packageName = in.unit().stated().packageName();
    names.add(packageName.isEmpty() ? simple : packageName + '.' + simple);
    for (ImportDeclared declared : in.unit().stated().imports()) {
      if (declared.onDemand() && !declared.isStatic()) {
        names.add(declared.name() + '.' + simple);
      }
    }
    return names;
  }

  /**
   * The reference as another file of the same package may write it, when that file has the same
   * imports: types at hand by their binary names, all others as they stand.
   */
  TypeReference portable(TypeReference reference, Written in) {
    if (reference instanceof TypeReference.ArrayOf array) {
      return new TypeReference.ArrayOf(portable(array.component(), in));
    }
    if (reference instanceof TypeReference.Wildcard wildcard) {
      return new TypeReference.Wildcard(
          wildcard.variance(),
          wildcard.bound().stream().map(bound -> portable(bound, in)).toList());
    }
    if (!(reference instanceof TypeReference.Named named)) {
      return reference;
    }
    List<TypeReference> arguments =
        References.arguments(named).stream().map(argument -> portable(argument, in)).toList();
    Optional<Written> found = find(named, in);
    if (found.isPresent()) {
      return new TypeReference.Binary(found.get().type().name(), arguments);
    }
    for (ImportDeclared declared : in.unit().stated().imports()) {
      if (!declared.onDemand() && declared.name().endsWith('.' + named.dotted())) {
        return new TypeReference.Binary(TypeName.of(declared.name()), arguments);
      }
    }
    return References.named(named, arguments);
  }
}
