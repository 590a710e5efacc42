package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells types of one name apart, as two applications in one workspace may have them. The first by
 * path keeps the plain name; each other one is named with the place where it lies: {@code
 * apps:billing:shop.Order}. What is nested in a type goes with it.
 */
public final class Namesakes {

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
          List<String> labels =
              labels(several.stream().map(unit -> new Place(unit.root(), unit.path())).toList());
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

  /**
   * Where one of several types of a name lies.
   *
   * @param root the folder below which its package starts
   * @param path of its file
   */
  public record Place(String root, String path) {

    /** The place of a file of a package. */
    public static Place of(String path, String packageName) {
      return new Place(DeclaredUnit.root(path, packageName), path);
    }
  }

  /** What each but the first is told apart by: the shortest of three that no other one has. */
  public static List<String> labels(List<Place> types) {
    if (types.size() == 1) {
      return List.of("");
    }
    List<String> folders = types.stream().map(type -> folder(type.root())).toList();
    List<String> roots = types.stream().map(Place::root).toList();
    List<String> labels = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      String place = isAlone(folders, i) ? folders.get(i) : isAlone(roots, i) ? roots.get(i) : "";
      labels.add(written(place.isEmpty() ? types.get(i).path() : place));
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
  static Declaration nearest(List<Declaration> declarations, String root) {
    return declarations.get(nearestOf(declarations.stream().map(Declaration::root).toList(), root));
  }

  /** The number of the root of several that is nearest to another, the first of equally near. */
  public static int nearestOf(List<String> roots, String root) {
    int nearest = 0;
    int most = -1;
    for (int i = 0; i < roots.size(); i++) {
      int common = common(roots.get(i), root);
      if (common > most) {
        nearest = i;
        most = common;
      }
    }
    return nearest;
  }

  /** Tells of a type that another one of the workspace has the name of. */
  public static Diagnostic duplicate(
      TypeName first, String pathOfFirst, TypeName second, SourceLocation at) {
    return duplicate(
        at, first + " is declared in " + pathOfFirst + " too; this one is told apart as " + second);
  }

  static Diagnostic duplicate(SourceLocation at, String message) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING,
        "duplicate-type",
        at,
        message,
        "exclude the one that is not deployed; nothing is to do where both are");
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
