package dev.kerf.analyzer.connect;

import static java.util.Comparator.naturalOrder;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.ResolvedUnit;
import dev.kerf.analyzer.resolve.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types of the application and what they depend on, as the codebase states them. */
final class CodeTypes {

  private CodeTypes() {}

  static SortedMap<TypeName, CodeType> of(ResolvedApplication application) {
    SortedMap<TypeName, CodeType> out = new TreeMap<>();
    for (ResolvedType type : application.types()) {
      out.put(type.name(), of(type, application));
    }
    return out;
  }

  private static CodeType of(ResolvedType type, ResolvedApplication application) {
    List<TypeName> own = new ArrayList<>();
    List<String> external = new ArrayList<>();
    List<JavaType.ClassType> supertypes = new ArrayList<>();
    type.superclass().ifPresent(supertypes::add);
    supertypes.addAll(type.interfaces());
    for (JavaType.ClassType supertype : supertypes) {
      if (application.type(supertype.name()).isPresent()) {
        own.add(supertype.name());
      } else {
        external.add(supertype.name().binaryName());
      }
    }
    SortedSet<String> annotations = new TreeSet<>();
    type.annotations().forEach(a -> annotations.add(a.type().binaryName()));
    List<CodeType.Member> fields =
        type.fields().stream()
            .map(
                field ->
                    new CodeType.Member(
                        field.name(),
                        field.type().erasedName(),
                        field.declared().modifiers(),
                        field.declared().line()))
            .toList();
    List<CodeType.Member> methods =
        type.methods().stream()
            .map(
                method ->
                    new CodeType.Member(
                        method.name().name(),
                        method.returnType().erasedName(),
                        method.declared().modifiers(),
                        method.declared().line()))
            .toList();
    return new CodeType(
        type.name(),
        form(type.declared().kind()),
        type.declared().modifiers(),
        type.module(),
        own,
        external,
        fields,
        methods,
        annotations,
        lines(type),
        type.evidence());
  }

  private static CodeType.Form form(TypeDeclared.Kind kind) {
    return switch (kind) {
      case CLASS -> CodeType.Form.CLASS;
      case INTERFACE -> CodeType.Form.INTERFACE;
      case ENUM -> CodeType.Form.ENUM;
      case RECORD -> CodeType.Form.RECORD;
      case ANNOTATION -> CodeType.Form.ANNOTATION;
    };
  }

  /** From the type's name to the last line that a member's body is known to have. */
  private static int lines(ResolvedType type) {
    int first = firstLine(type);
    int last = first;
    for (var method : type.methods()) {
      last = Math.max(last, method.declared().line());
      if (method.body().isPresent()) {
        var terms = method.body().get().body().terms();
        last = terms.isEmpty() ? last : Math.max(last, terms.get(terms.size() - 1).line());
      }
    }
    for (var field : type.fields()) {
      last = Math.max(last, field.declared().line());
    }
    return first == 0 ? 0 : last - first + 1;
  }

  /** A class file has lines in its code only. */
  private static int firstLine(ResolvedType type) {
    return type.declared().line() > 0
        ? type.declared().line()
        : type.methods().stream()
            .mapToInt(method -> method.declared().line())
            .filter(line -> line > 0)
            .min()
            .orElse(0);
  }

  /** One dependency for each pair of types, with all kinds and the first places. */
  static List<TypeDependency> dependencies(List<ResolvedUnit> units) {
    Map<Pair, Places> byPair = new HashMap<>();
    for (ResolvedUnit unit : units) {
      Pair pair = null;
      Places places = null;
      for (TypeUse use : unit.uses()) {
        if (pair == null || !pair.from().equals(use.from()) || !pair.to().equals(use.to())) {
          pair = new Pair(use.from(), use.to());
          places = byPair.computeIfAbsent(pair, key -> new Places());
        }
        places.add(use.kind().word(), unit.at(use.line()));
      }
    }
    return byPair.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> one.getValue().between(one.getKey()))
        .toList();
  }

  /** Who depends, and on whom. */
  private record Pair(TypeName from, TypeName to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = from.compareTo(other.from);
      return order != 0 ? order : to.compareTo(other.to);
    }
  }

  /** The places of one dependency. */
  private static final class Places {

    private final TreeMap<String, List<Evidence>> byKind = new TreeMap<>();
    private int count;

    void add(String kind, Evidence at) {
      byKind.computeIfAbsent(kind, key -> new ArrayList<>(2)).add(at);
      count++;
    }

    TypeDependency between(Pair pair) {
      byKind.replaceAll((kind, all) -> sorted(all));
      Evidence first =
          byKind.values().stream().map(all -> all.get(0)).min(naturalOrder()).orElseThrow();
      byKind.replaceAll(
          (kind, all) -> all.subList(0, Math.min(all.size(), TypeDependency.MAX_PLACES)));
      return new TypeDependency(
          pair.from(), pair.to(), byKind.navigableKeySet(), count, first, byKind);
    }

    /** As they are, nearly always: a unit has its uses by line, and most types are in one unit. */
    private static List<Evidence> sorted(List<Evidence> all) {
      for (int i = 1; i < all.size(); i++) {
        if (all.get(i - 1).compareTo(all.get(i)) >= 0) {
          return List.copyOf(new TreeSet<>(all));
        }
      }
      return all;
    }
  }
}
