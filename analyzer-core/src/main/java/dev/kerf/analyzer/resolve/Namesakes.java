package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells types of one name apart, as two applications in one workspace may have them. The first by
 * path keeps the plain name; each other one is named with the place where it lies: {@code
 * apps:billing:shop.Order}. What is nested in a type goes with it.
 */
final class Namesakes {

  /** What conventions put between a module's folder and its packages. */
  private static final List<String> CONVENTIONAL =
      List.of("/src/main/java", "/src", "!/WEB-INF/classes", "!/BOOT-INF/classes", "!");

  private Namesakes() {}

  /**
   * The units, with what they declare named apart. Linear in the size of what is renamed.
   *
   * @param units by path
   */
  static List<DeclaredUnit> apart(List<DeclaredUnit> units) {
    Map<TypeName, List<DeclaredUnit>> declaring = new HashMap<>();
    for (DeclaredUnit unit : units) {
      if (unit.analysed()) {
        for (TypeDeclared type : unit.stated().types()) {
          if (type.nesting() == TypeDeclared.Nesting.TOP) {
            add(unit, declaring.computeIfAbsent(type.name(), name -> new ArrayList<>(1)));
          }
        }
      }
    }
    Map<String, Map<TypeName, String>> places = new HashMap<>();
    declaring.forEach(
        (name, several) -> {
          List<String> labels = labels(several);
          for (int i = 1; i < several.size(); i++) {
            places
                .computeIfAbsent(several.get(i).path(), path -> new HashMap<>())
                .put(name, labels.get(i));
          }
        });
    List<DeclaredUnit> apart = new ArrayList<>(units);
    apart.replaceAll(
        unit -> {
          Map<TypeName, String> renamed = places.get(unit.path());
          return renamed == null ? unit : renamed(unit, renamed);
        });
    return apart;
  }

  /** Broken code may declare a type twice in one file; that is told elsewhere. */
  private static void add(DeclaredUnit unit, List<DeclaredUnit> declaring) {
    if (declaring.isEmpty() || declaring.get(declaring.size() - 1) != unit) {
      declaring.add(unit);
    }
  }

  /** What each but the first is told apart by: the shortest of three that no other one has. */
  private static List<String> labels(List<DeclaredUnit> units) {
    if (units.size() == 1) {
      return List.of("");
    }
    List<String> folders = units.stream().map(unit -> folder(unit.root())).toList();
    List<String> roots = units.stream().map(DeclaredUnit::root).toList();
    List<String> labels = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      String place = isAlone(folders, i) ? folders.get(i) : isAlone(roots, i) ? roots.get(i) : "";
      labels.add(written(place.isEmpty() ? units.get(i).path() : place));
    }
    return labels;
  }

  private static boolean isAlone(List<String> places, int at) {
    return places.indexOf(places.get(at)) == at && places.lastIndexOf(places.get(at)) == at;
  }

  /** The folder of the module, as far as conventions tell. */
  private static String folder(String root) {
    for (String suffix : CONVENTIONAL) {
      if (root.endsWith(suffix)) {
        return root.substring(0, root.length() - suffix.length());
      }
    }
    return root;
  }

  private static String written(String place) {
    return place.replace('/', ':').replace('[', '(').replace(']', ')');
  }

  private static DeclaredUnit renamed(DeclaredUnit unit, Map<TypeName, String> places) {
    CompilationUnitStated stated = unit.stated();
    RenamedTypes renaming = new RenamedTypes(places);
    List<TypeDeclared> types = stated.types().stream().map(renaming::of).toList();
    return unit.stating(
        new CompilationUnitStated(
            stated.packageName(),
            stated.imports(),
            types,
            stated.packageAnnotations(),
            stated.lines(),
            stated.bytecode()));
  }

  /**
   * Of several declarations, the one that a unit below a root means: the nearest, then the first.
   */
  static Declaration nearest(Collection<Declaration> declarations, String root) {
    Declaration nearest = null;
    int most = -1;
    for (Declaration declaration : declarations) {
      int common = common(declaration.root(), root);
      if (common > most) {
        nearest = declaration;
        most = common;
      }
    }
    return nearest;
  }

  /** How many folders from the top two paths share; the same path is nearer than any below it. */
  private static int common(String one, String other) {
    if (one.equals(other)) {
      return Integer.MAX_VALUE;
    }
    String[] first = one.split("/");
    String[] second = other.split("/");
    int common = 0;
    while (common < Math.min(first.length, second.length) && first[common].equals(second[common])) {
      common++;
    }
    return common;
  }
}
